package se.besked.platform.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.ReviewCase;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.ComponentTexts;
import se.besked.formkit.vaadin.ErrorSummary.Problem;
import se.besked.platform.identity.staff.CurrentStaff;
import se.besked.platform.identity.staff.StaffPrincipal;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.matter.Dates;

/** Asks the applicant to complete the application (förvaltningslagen 20 §). */
@Route(value = "personal/arende/:id/komplettering", layout = MainLayout.class)
@RolesAllowed(StaffPrincipal.ROLE)
class AskCompletionView extends StaffCasePage {
  private static final int DAYS_TO_ANSWER = 14;

  private final transient ReviewCase reviewCase;
  private final transient Deadlines deadlines;

  AskCompletionView(
      CaseFiles caseFiles, CurrentStaff staff, ReviewCase reviewCase, Deadlines deadlines) {
    super(caseFiles, staff);
    this.reviewCase = reviewCase;
    this.deadlines = deadlines;
  }

  @Override
  String backTo(CaseFile file) {
    return address(file.id());
  }

  @Override
  void show(CaseFile file) {
    title(getTranslation("staff.ask.title", file.head().number()));
    body().add(new Paragraph(summary(file).title()));
    if (!(file instanceof CaseFile.UnderReview review)) {
      body()
          .add(
              Callout.info(
                  getTranslation("staff.decide.not.title"),
                  getTranslation("staff.decide.not.text")));
      return;
    }
    var due = new DatePicker(getTranslation("staff.ask.due"));
    due.setId("senast");
    due.setManualValidation(true);
    ComponentTexts.apply(due);
    due.setValue(deadlines.today().plusDays(DAYS_TO_ANSWER));
    var asked = new TextArea(getTranslation("staff.ask.what"));
    asked.setId("vad");
    asked.setHelperText(getTranslation("staff.ask.what.hint"));
    asked.setManualValidation(true);
    asked.setWidthFull();
    asked.setMinRows(5);
    var send = new Button(getTranslation("staff.ask.send"), click -> send(review, asked, due));
    send.addThemeVariants(ButtonVariant.PRIMARY);
    var row = new Div(send);
    row.addClassName("button-row");
    var form = new Div(asked, due, row);
    form.addClassName("staff-form");
    body().add(form);
  }

  private void send(CaseFile.UnderReview review, TextArea asked, DatePicker due) {
    var problems = new ArrayList<Problem>();
    boolean nothing = asked.getValue().isBlank();
    var day = due.getValue();
    boolean noDay = day == null || !day.isAfter(deadlines.today());
    asked.setInvalid(nothing);
    asked.setErrorMessage(nothing ? getTranslation("staff.ask.what.missing") : "");
    due.setInvalid(noDay);
    due.setErrorMessage(noDay ? getTranslation("staff.ask.due.missing") : "");
    if (nothing) {
      problems.add(new Problem("vad", getTranslation("staff.ask.what.missing")));
    }
    if (noDay) {
      problems.add(new Problem("senast", getTranslation("staff.ask.due.missing")));
    }
    errors().show(problems);
    if (problems.isEmpty() && day != null) {
      // The applicant reads Swedish law's consequence in Swedish, whatever the officer's screen.
      var text =
          asked.getValue().strip()
              + "\n"
              + "Kommer kompletteringen inte in senast den %s kan vi behöva avgöra ärendet på de uppgifter som finns, eller avvisa ansökan."
                  .formatted(Dates.day(day, se.besked.platform.site.Messages.SWEDISH));
      Notices.attempt(
          this,
          () -> {
            var unused = reviewCase.askCompletion(actor(), review, text, day);
          },
          () -> getUI().ifPresent(ui -> ui.navigate(address(review.id()))));
    }
  }
}
