package se.besked.platform.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.changes.CorrectDecision;
import se.besked.casework.decisions.Decision;
import se.besked.casework.decisions.DecisionSubject;
import se.besked.casework.decisions.Decisions;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.ErrorSummary.Problem;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.identity.StaffPrincipal;
import se.besked.platform.layout.MainLayout;

/** Corrects an obvious slip in a decision's reasons (förvaltningslagen 36 §). */
@Route(value = "personal/arende/:id/rattelse", layout = MainLayout.class)
@RolesAllowed(StaffPrincipal.ROLE)
class CorrectView extends StaffCasePage {
  private final transient Decisions decisions;
  private final transient CorrectDecision correctDecision;

  CorrectView(
      CaseFiles caseFiles,
      CurrentStaff staff,
      Decisions decisions,
      CorrectDecision correctDecision) {
    super(caseFiles, staff);
    this.decisions = decisions;
    this.correctDecision = correctDecision;
  }

  @Override
  String backTo(CaseFile file) {
    return address(file.id());
  }

  @Override
  void show(CaseFile file) {
    title(getTranslation("staff.correct.title", file.head().number()));
    var valid =
        decisions.of(actor(), file.id()).stream()
            .filter(d -> d.isValid() && d.subject() == DecisionSubject.MATTER)
            .filter(d -> d.publishedAt() != null)
            .findFirst();
    if (valid.isEmpty() || !CaseRights.of(actor(), file).decide()) {
      body()
          .add(
              Callout.info(
                  getTranslation("staff.correct.not.title"),
                  getTranslation("staff.correct.not.text")));
      return;
    }
    form(file, valid.get());
  }

  private void form(CaseFile file, Decision decision) {
    var slip = CaseTexts.area(getTranslation("staff.correct.slip"), "fel", 2);
    slip.setHelperText(getTranslation("staff.correct.slip.hint"));
    var reasons = CaseTexts.area(getTranslation("staff.correct.reasons"), "skal", 8);
    reasons.setValue(decision.reasonsText());
    var save =
        new Button(
            getTranslation("staff.correct.save"), click -> save(file, decision, slip, reasons));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.setId("ratta");
    var row = new Div(save);
    row.addClassName("button-row");
    var form = new Div(slip, reasons, row);
    form.addClassName("staff-form");
    body()
        .add(
            new Paragraph(getTranslation("staff.correct.text", decision.number())),
            new Callout(
                Callout.Kind.INFO,
                getTranslation("staff.correct.time.title"),
                new Paragraph(getTranslation("staff.correct.time.text")),
                new Paragraph(
                    new Anchor(
                        address(file.id()) + "/andring", getTranslation("staff.step.change")))),
            form);
  }

  private void save(CaseFile file, Decision decision, TextArea slip, TextArea reasons) {
    var problems = new ArrayList<Problem>();
    if (CaseTexts.missing(slip, getTranslation("staff.correct.slip.missing"))) {
      problems.add(new Problem("fel", getTranslation("staff.correct.slip.missing")));
    }
    boolean same =
        reasons.getValue().isBlank() || reasons.getValue().strip().equals(decision.reasonsText());
    var sentence = same ? getTranslation("staff.correct.reasons.same") : "";
    reasons.setInvalid(same);
    reasons.setErrorMessage(sentence);
    if (same) {
      problems.add(new Problem("skal", sentence));
    }
    errors().show(problems);
    if (problems.isEmpty()) {
      Notices.attempt(
          this,
          () -> {
            var unused =
                correctDecision.correct(
                    actor(),
                    decision.id(),
                    decision.version(),
                    slip.getValue().strip(),
                    reasons.getValue().strip(),
                    staff().principal().name());
          },
          () -> getUI().ifPresent(ui -> ui.navigate(address(file.id()))));
    }
  }
}
