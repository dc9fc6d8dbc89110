package se.besked.platform.staff;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.changes.Change;
import se.besked.casework.changes.ChangeDecision;
import se.besked.casework.changes.ChangeGround;
import se.besked.casework.decisions.Decision;
import se.besked.casework.decisions.DecisionSubject;
import se.besked.casework.decisions.Decisions;
import se.besked.casework.decisions.NewDecision;
import se.besked.casework.decisions.Preparation;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.ErrorSummary.Problem;
import se.besked.formkit.vaadin.RadioChoices;
import se.besked.kernel.law.AppealRoute;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.identity.StaffPrincipal;
import se.besked.platform.layout.MainLayout;

/** Changes a decision (förvaltningslagen 37–39 §§), also after an appeal of it. */
@Route(value = "personal/arende/:id/andring", layout = MainLayout.class)
@RolesAllowed(StaffPrincipal.ROLE)
class ChangeView extends DecisionPage {
  private final transient Decisions decisions;
  private final transient ChangeDecision changeDecision;
  private final RadioChoices<ChangeGround> ground =
      new RadioChoices<>(getTranslation("staff.change.ground"));
  private final TextArea why = CaseTexts.area(getTranslation("staff.change.why"), "varfor", 3);
  private final Checkbox detriment = new Checkbox(getTranslation("staff.change.detriment"));

  ChangeView(
      CaseFiles caseFiles,
      CurrentStaff staff,
      DecisionDesk desk,
      Decisions decisions,
      ChangeDecision changeDecision) {
    super(caseFiles, staff, desk);
    this.decisions = decisions;
    this.changeDecision = changeDecision;
  }

  @Override
  void show(CaseFile file) {
    title(getTranslation("staff.change.title", file.head().number()));
    var about = new Paragraph(summary(file).title());
    about.addClassName("lead");
    body().add(about);
    if (valid(file).isEmpty() || !CaseRights.of(actor(), file).work()) {
      body()
          .add(
              Callout.info(
                  getTranslation("staff.correct.not.title"),
                  getTranslation("staff.correct.not.text")));
      return;
    }
    work(file);
  }

  private Optional<Decision> valid(CaseFile file) {
    return decisions.of(actor(), file.id()).stream()
        .filter(d -> d.isValid() && d.subject() == DecisionSubject.MATTER)
        .findFirst();
  }

  @Override
  Div above(CaseFile file) {
    var old = valid(file).orElseThrow();
    boolean legality = old.appealRoute() == AppealRoute.LEGALITY_REVIEW;
    ground.setId("andringsgrund");
    ground.setItems(
        Arrays.stream(ChangeGround.values())
            .filter(g -> !legality || g == ChangeGround.SLIP)
            .toList());
    ground.describedBy(g -> getTranslation("staff.change.ground." + g), ChangeGround::shown);
    why.setHelperText(getTranslation("staff.change.why.hint"));
    detriment.setHelperText(getTranslation("staff.change.detriment.hint"));
    var box =
        new Div(new Paragraph(getTranslation("staff.change.text", old.number(), old.headline())));
    if (legality) {
      box.add(
          Callout.info(
              getTranslation("staff.change.legality.title"),
              getTranslation("staff.change.legality.text")));
    } else if (file instanceof CaseFile.Appealed) {
      box.add(
          Callout.warning(
              getTranslation("staff.change.appealed.title"),
              getTranslation("staff.change.appealed.text")));
    }
    box.add(ground, why, detriment);
    box.addClassName("staff-form");
    return box;
  }

  @Override
  boolean complete() {
    var problems = new ArrayList<Problem>();
    boolean noGround = ground.getValue() == null;
    ground.setInvalid(noGround);
    var sentence = noGround ? getTranslation("staff.change.ground.missing") : "";
    ground.setErrorMessage(sentence);
    if (noGround) {
      problems.add(new Problem("andringsgrund", sentence));
    }
    if (CaseTexts.missing(why, getTranslation("staff.change.why.missing"))) {
      problems.add(new Problem("varfor", getTranslation("staff.change.why.missing")));
    }
    errors().show(problems);
    return problems.isEmpty();
  }

  @Override
  Optional<Change> change() {
    return Optional.of(
        new Change(
            Objects.requireNonNull(ground.getValue()),
            why.getValue().strip(),
            detriment.getValue()));
  }

  @Override
  boolean replaces() {
    return true;
  }

  @Override
  void make(CaseFile file, NewDecision decision, DecisionForm.Choice choice) {
    var unused =
        changeDecision.change(
            actor(),
            file,
            decision,
            change().orElseThrow(),
            new Preparation(choice.hearing(), null));
  }
}
