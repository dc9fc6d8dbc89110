package se.besked.platform.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.changes.Change;
import se.besked.casework.decisions.NewDecision;
import se.besked.casework.proposals.DecisionProposal;
import se.besked.eservice.Handling;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.SummaryList;
import se.besked.journey.Json;
import se.besked.journey.decide.AppealInstructions;
import se.besked.journey.decide.DecisionWords;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.law.MissingRule;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.layout.Part;
import se.besked.platform.site.Dates;

/**
 * A page where a decision comes about: what is settled, then the decision as the parties will see
 * it with its draft letter, and then it is made, or left to a second person.
 */
abstract class DecisionPage extends StaffCasePage {
  private final transient DecisionDesk desk;

  DecisionPage(CaseFiles caseFiles, CurrentStaff staff, DecisionDesk desk) {
    super(caseFiles, staff);
    this.desk = desk;
  }

  @Override
  String backTo(CaseFile file) {
    return address(file.id());
  }

  final DecisionDesk desk() {
    return desk;
  }

  /** What stands above the form; an empty box for a first decision. */
  Div above(CaseFile file) {
    return new Div();
  }

  /** Why a decision is changed, read together with the rest; empty for a first one. */
  Optional<Change> change() {
    return Optional.empty();
  }

  /** Whether what the page itself asks is answered; tells when it is not. */
  boolean complete() {
    return true;
  }

  abstract boolean replaces();

  abstract void make(CaseFile file, NewDecision decision, DecisionForm.Choice choice);

  final void work(CaseFile file) {
    if (openProposal(file)) {
      body()
          .add(
              new Callout(
                  Callout.Kind.INFO,
                  getTranslation("staff.proposal.there-is"),
                  new Paragraph(
                      new Anchor(
                          address(file.id()) + "/forslag",
                          getTranslation("staff.proposal.open")))));
      return;
    }
    Assessment assessment;
    try {
      assessment = desk.matters().assessToday(actor(), file);
    } catch (MissingRule missing) {
      body().add(new Paragraph(getTranslation("staff.assessment.missing")));
      return;
    }
    form(file, assessment);
  }

  private boolean openProposal(CaseFile file) {
    return desk.proposals().of(actor(), file.id()).stream()
        .anyMatch(p -> p.state() == DecisionProposal.State.PROPOSED);
  }

  private void form(CaseFile file, Assessment assessment) {
    var application = desk.matters().application(actor(), file);
    var hearing =
        new HearingChoice(
            desk.communications().of(actor(), file.id()),
            desk.deadlines().today(),
            application.service().handling().course() == Handling.Course.OFFER);
    var form =
        new DecisionForm(
            application, assessment, desk.matters().municipality(file), hearing, replaces());
    var preview = new Div();
    var above = above(file);
    var look =
        new Button(
            getTranslation("staff.decide.preview"),
            click -> {
              if (complete()) {
                form.read(errors(), desk.previews()::unprintable)
                    .ifPresent(
                        choice -> {
                          above.setVisible(false);
                          form.setVisible(false);
                          preview(file, assessment, choice, preview, above, form);
                        });
              }
            });
    look.addThemeVariants(ButtonVariant.PRIMARY);
    var row = new Div(look);
    row.addClassName("button-row");
    form.add(row);
    var findings =
        new Part(
            getTranslation("staff.assessment.now"), desk.assessments().findings(assessment, file));
    body().add(findings, above, form, preview);
  }

  private void preview(
      CaseFile file,
      Assessment assessment,
      DecisionForm.Choice choice,
      Div preview,
      Component above,
      DecisionForm form) {
    preview.removeAll();
    var headline = DecisionWords.headline(choice.outcome(), desk.matters().service(file));
    var decision = decision(file, assessment, choice, headline);
    boolean alone =
        CaseRights.of(actor(), file).decide()
            && !desk.rules(file).needsSecondReader(file.head().service(), choice.outcome());
    var part = new Part(getTranslation("staff.decide.preview.title"), rows(choice, headline));
    part.add(draft(file, decision, alone), instructions(choice, file));
    var change =
        new Button(
            getTranslation("staff.decide.change"),
            click -> {
              preview.removeAll();
              above.setVisible(true);
              form.setVisible(true);
            });
    var row = new Div(alone ? decide(file, decision, choice) : propose(file, decision, choice));
    row.add(change);
    row.addClassName("button-row");
    if (!alone) {
      part.add(
          Callout.info(getTranslation("staff.second.title"), getTranslation("staff.second.text")));
    }
    part.add(row);
    preview.add(part);
    part.getElement()
        .setAttribute("tabindex", "-1")
        .executeJs("this.focus(); this.scrollIntoView()");
  }

  private SummaryList rows(DecisionForm.Choice choice, String headline) {
    var from = choice.validFrom();
    var to = choice.validTo();
    return new SummaryList()
        .row(getTranslation("staff.decision.outcome"), headline)
        .row(getTranslation("staff.decision.basis"), choice.ground().law().shown())
        .row(
            getTranslation("staff.decide.period"),
            (from == null ? "" : Dates.day(from, getLocale()))
                + (to == null ? "" : " – " + Dates.day(to, getLocale())))
        .row(getTranslation("staff.decide.reasons"), CaseTexts.lines(choice.reasons()))
        .row(getTranslation("staff.decision.by"), staff().principal().name());
  }

  private Paragraph draft(CaseFile file, NewDecision decision, boolean alone) {
    var staff = actor();
    @Nullable String rapporteur = alone ? null : staff().principal().name();
    return new Paragraph(
        new DraftLetter(
            getTranslation("staff.decide.draft"),
            () -> desk.previews().of(staff, file.id(), decision, rapporteur)));
  }

  private Button decide(CaseFile file, NewDecision decision, DecisionForm.Choice choice) {
    return button("staff.decide.confirm", "besluta", file, () -> make(file, decision, choice));
  }

  private Button propose(CaseFile file, NewDecision decision, DecisionForm.Choice choice) {
    return button(
        "staff.second.propose",
        "foresla",
        file,
        () -> {
          var unused =
              desk.proposals()
                  .propose(
                      actor(),
                      file,
                      staff().principal().name(),
                      new DecisionProposal.Content(
                          decision,
                          choice.hearing(),
                          change().orElse(null),
                          file.head().version()));
        });
  }

  private Button button(String key, String id, CaseFile file, Command step) {
    var button =
        new Button(
            getTranslation(key),
            click -> {
              Notices.attempt(
                  this, step, () -> getUI().ifPresent(ui -> ui.navigate(address(file.id()))));
              click.getSource().setEnabled(true);
            });
    button.addThemeVariants(ButtonVariant.PRIMARY);
    button.setDisableOnClick(true);
    button.setId(id);
    return button;
  }

  private Callout instructions(DecisionForm.Choice choice, CaseFile file) {
    var instructions =
        AppealInstructions.of(choice.ground().route(), desk.matters().municipality(file));
    var box = new Div();
    instructions.paragraphs().forEach(p -> box.add(new Paragraph(p)));
    return new Callout(Callout.Kind.INFO, instructions.title(), box);
  }

  private NewDecision decision(
      CaseFile file, Assessment assessment, DecisionForm.Choice choice, String headline) {
    return new NewDecision(
        choice.outcome(),
        choice.ground().law(),
        choice.ground().route(),
        headline,
        Json.write(assessment),
        choice.reasons(),
        new NewDecision.ByOfficer(staff().principal().name(), choice.delegation()),
        desk.matters().reasons(actor(), file),
        choice.validFrom(),
        choice.validTo());
  }
}
