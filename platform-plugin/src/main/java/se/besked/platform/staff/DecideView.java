package se.besked.platform.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import se.besked.casework.access.Permission;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.decisions.DecideCase;
import se.besked.casework.decisions.NewDecision;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.SummaryList;
import se.besked.journey.Json;
import se.besked.journey.decide.AppealInstructions;
import se.besked.journey.decide.DecisionWords;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.law.MissingRule;
import se.besked.platform.assessment.Findings;
import se.besked.platform.identity.staff.CurrentStaff;
import se.besked.platform.identity.staff.StaffPrincipal;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.matter.Dates;
import se.besked.platform.matter.Part;

/**
 * An officer decides: outcome, ground, reasons, period; then sees the decision as the parties will,
 * and confirms.
 */
@Route(value = "personal/arende/:id/beslut", layout = MainLayout.class)
@RolesAllowed(StaffPrincipal.ROLE)
class DecideView extends StaffCasePage {
  private final transient DecideCase decideCase;
  private final transient WhyOfficer matters;

  DecideView(CaseFiles caseFiles, CurrentStaff staff, DecideCase decideCase, WhyOfficer matters) {
    super(caseFiles, staff);
    this.decideCase = decideCase;
    this.matters = matters;
  }

  @Override
  String backTo(CaseFile file) {
    return address(file.id());
  }

  @Override
  void show(CaseFile file) {
    title(getTranslation("staff.decide.title", file.head().number()));
    var about = new Paragraph(summary(file).title());
    about.addClassName("lead");
    body().add(about);
    if (!(file instanceof CaseFile.UnderReview review)) {
      body()
          .add(
              Callout.info(
                  getTranslation("staff.decide.not.title"),
                  getTranslation("staff.decide.not.text")));
    } else if (!Permission.DECIDE.givenTo(actor())) {
      body()
          .add(
              Callout.info(
                  getTranslation("staff.decide.may-not.title"),
                  getTranslation("staff.decide.may-not.text")));
    } else {
      form(review);
    }
  }

  private void form(CaseFile.UnderReview review) {
    Assessment assessment;
    try {
      assessment = matters.assessToday(review);
    } catch (MissingRule missing) {
      body().add(new Paragraph(getTranslation("staff.assessment.missing")));
      return;
    }
    var application = matters.application(review);
    var form =
        new DecisionForm(
            application.grounds(),
            assessment,
            application.validity(),
            matters.municipality(review));
    var preview = new Div();
    var look =
        new Button(
            getTranslation("staff.decide.preview"),
            click ->
                form.read(errors())
                    .ifPresent(choice -> preview(review, assessment, choice, form, preview)));
    look.addThemeVariants(ButtonVariant.PRIMARY);
    var row = new Div(look);
    row.addClassName("button-row");
    form.add(row);
    var findings = new Part(getTranslation("staff.assessment.now"), new Findings(assessment));
    body().add(findings, form, preview);
  }

  private void preview(
      CaseFile.UnderReview review,
      Assessment assessment,
      DecisionForm.Choice choice,
      DecisionForm form,
      Div preview) {
    form.setVisible(false);
    preview.removeAll();
    var headline = DecisionWords.headline(choice.outcome());
    var from = choice.validFrom();
    var to = choice.validTo();
    var rows =
        new SummaryList()
            .row(getTranslation("staff.decision.outcome"), headline)
            .row(getTranslation("staff.decision.basis"), choice.ground().law().shown())
            .row(
                getTranslation("staff.decide.period"),
                (from == null ? "" : Dates.day(from, getLocale()))
                    + (to == null ? "" : " – " + Dates.day(to, getLocale())))
            .row(getTranslation("staff.decide.reasons"), lines(choice.reasons()))
            .row(getTranslation("staff.decision.by"), staff().principal().name());
    var part = new Part(getTranslation("staff.decide.preview.title"), rows);
    part.add(instructions(choice, review));
    var decide =
        new Button(
            getTranslation("staff.decide.confirm"),
            click ->
                Notices.attempt(
                    this,
                    () -> {
                      var unused =
                          decideCase.decide(
                              actor(), review, decision(review, assessment, choice, headline));
                    },
                    () -> getUI().ifPresent(ui -> ui.navigate(address(review.id())))));
    decide.addThemeVariants(ButtonVariant.PRIMARY);
    decide.setDisableOnClick(true);
    decide.setId("besluta");
    var change =
        new Button(
            getTranslation("staff.decide.change"),
            click -> {
              preview.removeAll();
              form.setVisible(true);
            });
    var row = new Div(decide, change);
    row.addClassName("button-row");
    part.add(row);
    preview.add(part);
    part.getElement()
        .setAttribute("tabindex", "-1")
        .executeJs("this.focus(); this.scrollIntoView()");
  }

  private Callout instructions(DecisionForm.Choice choice, CaseFile file) {
    var instructions = AppealInstructions.of(choice.ground().route(), matters.municipality(file));
    var box = new Div();
    instructions.paragraphs().forEach(p -> box.add(new Paragraph(p)));
    return new Callout(Callout.Kind.INFO, instructions.title(), box);
  }

  private static Div lines(String text) {
    var box = new Div();
    text.lines().filter(line -> !line.isBlank()).forEach(line -> box.add(new Paragraph(line)));
    return box;
  }

  private NewDecision decision(
      CaseFile review, Assessment assessment, DecisionForm.Choice choice, String headline) {
    List<String> gate = matters.reasons(actor(), review);
    return new NewDecision(
        choice.outcome(),
        choice.ground().law(),
        choice.ground().route(),
        headline,
        Json.write(assessment),
        choice.reasons(),
        new NewDecision.ByOfficer(staff().principal().name(), choice.delegation()),
        gate,
        choice.validFrom(),
        choice.validTo());
  }
}
