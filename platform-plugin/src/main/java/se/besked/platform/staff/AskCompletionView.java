package se.besked.platform.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Locale;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.ReviewCase;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.DayPicker;
import se.besked.formkit.vaadin.ErrorSummary.Problem;
import se.besked.formkit.vaadin.RadioChoices;
import se.besked.formkit.vaadin.TypedArea;
import se.besked.journey.decide.DecidingRules;
import se.besked.journey.decide.DecisionWords;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.identity.StaffPrincipal;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.site.Dates;

/** Asks the applicant to complete the application (förvaltningslagen 20 §). */
@Route(value = "personal/arende/:id/komplettering", layout = MainLayout.class)
@RolesAllowed(StaffPrincipal.ROLE)
class AskCompletionView extends StaffCasePage {
  private final transient ReviewCase reviewCase;
  private final transient Deadlines deadlines;
  private final transient WhyOfficer matters;

  AskCompletionView(
      CaseFiles caseFiles,
      CurrentStaff staff,
      ReviewCase reviewCase,
      Deadlines deadlines,
      WhyOfficer matters) {
    super(caseFiles, staff);
    this.reviewCase = reviewCase;
    this.deadlines = deadlines;
    this.matters = matters;
  }

  @Override
  String backTo(CaseFile file) {
    return address(file.id());
  }

  @Override
  void show(CaseFile file) {
    title(getTranslation("staff.ask.title", file.head().number()));
    body().add(new Paragraph(summary(file).title()));
    if (!(file instanceof CaseFile.UnderReview review) || !CaseRights.of(actor(), file).work()) {
      body()
          .add(
              Callout.info(
                  getTranslation("staff.decide.not.title"),
                  getTranslation("staff.decide.not.text")));
      return;
    }
    var due = new DayPicker("senast", getTranslation("staff.ask.due"));
    due.setValue(
        deadlines
            .today()
            .plusDays(
                DecidingRules.of(matters.municipality(file), deadlines.today()).completionDays()));
    var asked = new TypedArea(getTranslation("staff.ask.what"));
    asked.setId("vad");
    asked.setHelperText(getTranslation("staff.ask.what.hint"));
    asked.setManualValidation(true);
    asked.setWidthFull();
    asked.setMinRows(5);
    var kind = new RadioChoices<Kind>(getTranslation("staff.ask.kind"));
    kind.setId("mall");
    kind.setItems(Kind.values());
    kind.describedBy(
        k -> getTranslation("staff.ask.kind." + k),
        k -> k.consequence(DecisionWords.matter(matters.service(file))));
    kind.setValue(Kind.CANNOT_BE_EXAMINED);
    var send =
        new Button(
            getTranslation("staff.ask.send"), click -> send(review, kind.getValue(), asked, due));
    send.setId("begar");
    send.addThemeVariants(ButtonVariant.PRIMARY);
    var row = new Div(send);
    row.addClassName("button-row");
    var form = new Div(kind, asked, due, row);
    form.addClassName("staff-form");
    body().add(form);
  }

  /** What is missing, and by the law what follows if it stays so. */
  private enum Kind {
    /** Förvaltningslagen 20 §: cannot be examined as it is. */
    CANNOT_BE_EXAMINED,
    /** Förvaltningslagen 23 §: can be, on what there is. */
    INQUIRY;

    /** As the applicant reads it, in Swedish whatever the officer's screen. */
    String consequence(String matter) {
      return switch (this) {
        case CANNOT_BE_EXAMINED ->
            "Kommer kompletteringen inte in i tid kan det leda till att %s inte tas upp till prövning utan avvisas (20 § förvaltningslagen)."
                .formatted(matter.toLowerCase(Locale.ROOT));
        case INQUIRY ->
            "Kommer kompletteringen inte in i tid kan vi avgöra ärendet på de uppgifter som finns"
                + " (23 § förvaltningslagen).";
      };
    }
  }

  private void send(CaseFile.UnderReview review, Kind kind, TextArea asked, DayPicker due) {
    var problems = new ArrayList<Problem>();
    boolean nothing = asked.getValue().isBlank();
    var day = due.getValue();
    asked.setInvalid(nothing);
    asked.setErrorMessage(nothing ? getTranslation("staff.ask.what.missing") : "");
    if (nothing) {
      problems.add(new Problem("vad", getTranslation("staff.ask.what.missing")));
    }
    due.check(
            d -> d == null || !d.isAfter(deadlines.today()),
            getTranslation("staff.ask.due.missing"))
        .ifPresent(problems::add);
    errors().show(problems);
    if (problems.isEmpty() && day != null) {
      var text =
          asked.getValue().strip()
              + "\n"
              + "Svara senast den %s. "
                  .formatted(Dates.day(day, se.besked.platform.site.Messages.SWEDISH))
              + kind.consequence(DecisionWords.matter(matters.service(review)));
      Notices.attempt(
          this,
          () -> {
            var unused = reviewCase.askCompletion(actor(), review, text, day);
          },
          () -> getUI().ifPresent(ui -> ui.navigate(address(review.id()))));
    }
  }
}
