package se.besked.platform.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.Readiness;
import se.besked.casework.cases.ReviewCase;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.SummaryList;
import se.besked.formkit.vaadin.WrittenText;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.identity.StaffPrincipal;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.site.Dates;

/** Everything about a case on one plain page, with what can be done now at the top. */
@Route(value = "personal/arende/:id", layout = MainLayout.class)
@RolesAllowed(StaffPrincipal.ROLE)
class StaffCaseView extends StaffCasePage {
  private final transient ReviewCase reviewCase;
  private final transient StaffCaseParts parts;
  private final transient AssessmentParts assessments;
  private final transient HearingParts hearings;
  private final transient ConversationParts conversation;
  private final transient DecisionParts decisions;
  private final transient AppealParts appeals;
  private final transient Deadlines deadlines;
  private final transient List<CasePart> added;

  StaffCaseView(
      CaseFiles caseFiles,
      CurrentStaff staff,
      ReviewCase reviewCase,
      StaffCaseParts parts,
      AssessmentParts assessments,
      HearingParts hearings,
      ConversationParts conversation,
      DecisionParts decisions,
      AppealParts appeals,
      Deadlines deadlines,
      List<CasePart> added) {
    super(caseFiles, staff);
    this.reviewCase = reviewCase;
    this.parts = parts;
    this.assessments = assessments;
    this.hearings = hearings;
    this.conversation = conversation;
    this.decisions = decisions;
    this.appeals = appeals;
    this.deadlines = deadlines;
    this.added = added;
  }

  @Override
  void show(CaseFile file) {
    title(file.head().number());
    var about = new Paragraph(summary(file).title());
    about.addClassName("lead");
    Command reload = () -> reload(file.id());
    body().add(about, facts(file));
    boolean applied = file.head().hasApplication();
    if ((applied || file instanceof CaseFile.Frozen) && CaseRights.of(actor(), file).work()) {
      body().add(steps(file));
    }
    body().add(hearings.proposal(actor(), file, this), hearings.delays(actor(), file, this));
    add(CasePart.Place.BELOW_STEPS, file, reload);
    if (applied && Readiness.of(file).awaitsDecision()) {
      body().add(parts.why(actor(), file, getLocale()));
    }
    body().add(parts.reported(actor(), file, this, reload));
    body().add(appeals.of(actor(), file, this, reload));
    body().add(decisions.of(actor(), file, this, reload));
    body().add(hearings.communications(actor(), file, this, reload));
    body().add(parts.answers(actor(), file, getLocale()));
    if (applied) {
      body().add(assessments.of(actor(), file, this));
    }
    body().add(conversation.messages(actor(), file, this, reload));
    body().add(conversation.notes(actor(), file, this, reload));
    body().add(parts.parties(actor(), file, getLocale()));
    body().add(parts.timeline(actor(), file, getLocale()));
    add(CasePart.Place.LAST, file, reload);
  }

  /** Why a person decides is asked until somebody has. */
  private void add(CasePart.Place place, CaseFile file, Command reload) {
    added.stream()
        .filter(part -> part.place() == place)
        .forEach(part -> body().add(part.of(actor(), file, this, reload)));
  }

  @Override
  boolean isAboutApplication() {
    return false;
  }

  private SummaryList facts(CaseFile file) {
    var head = file.head();
    var officer = head.officer();
    return new SummaryList()
        .row(getTranslation("staff.case.state"), getTranslation("staff.state." + head.state()))
        .row(
            getTranslation("staff.case.arrived.label"), Dates.moment(head.arrivedAt(), getLocale()))
        .row(
            getTranslation("staff.case.answer-by"),
            deadlines.answerBy(head).map(day -> deadlines.inWords(day, getLocale())).orElse(""))
        .row(getTranslation("staff.case.officer"), officer == null ? "" : staff().named(officer));
  }

  /** What this state lets an officer do. */
  private Div steps(CaseFile file) {
    var row = new Div();
    row.addClassName("button-row");
    switch (file) {
      case CaseFile.Received received ->
          row.add(
              step(
                  "staff.step.start",
                  file,
                  () -> {
                    var unused = reviewCase.start(actor(), received);
                  }));
      case CaseFile.UnderReview review -> {
        var decide =
            new Anchor(address(file.id()) + "/beslut", getTranslation("staff.step.decide"));
        decide.addClassNames("button", "button--primary");
        row.add(decide);
        row.add(
            new Anchor(address(file.id()) + "/komplettering", getTranslation("staff.step.ask")),
            new Anchor(
                address(file.id()) + "/kommunicera", getTranslation("staff.step.communicate")));
        if (!staff().principal().userId().equals(review.head().officer())) {
          row.add(
              step(
                  "staff.step.take-over",
                  file,
                  () -> {
                    var unused = reviewCase.takeOver(actor(), review);
                  }));
        }
      }
      case CaseFile.AwaitingCompletion waiting -> {
        row.add(
            new Callout(
                Callout.Kind.INFO,
                getTranslation("staff.completion.asked", Dates.day(waiting.due(), getLocale())),
                new WrittenText(waiting.asked())));
        row.add(
            step(
                "staff.step.completed",
                file,
                () -> {
                  var unused = reviewCase.completed(actor(), waiting);
                }));
      }
      case CaseFile.AwaitingCoGuardian waiting ->
          row.add(new Paragraph(getTranslation("staff.waits.guardian")));
      case CaseFile.Frozen frozen -> row.add(new Paragraph(getTranslation("staff.waits.frozen")));
      case CaseFile.Registered done -> {}
      case CaseFile.Decided decided -> afterwards(file, row);
      case CaseFile.Appealed appealed -> afterwards(file, row);
      case CaseFile.Final done -> afterwards(file, row);
      case CaseFile.Withdrawn withdrawn -> {}
    }
    return row;
  }

  /** A decision that has been made can be changed, and before that communicated. */
  private void afterwards(CaseFile file, Div row) {
    row.add(
        new Anchor(address(file.id()) + "/andring", getTranslation("staff.step.change")),
        new Anchor(address(file.id()) + "/kommunicera", getTranslation("staff.step.communicate")));
    if (CaseRights.of(actor(), file).decide()) {
      row.add(new Anchor(address(file.id()) + "/rattelse", getTranslation("staff.step.correct")));
    }
  }

  private Button step(String key, CaseFile file, Command step) {
    var button =
        new Button(
            getTranslation(key), click -> Notices.attempt(this, step, () -> reload(file.id())));
    button.addThemeVariants(ButtonVariant.PRIMARY);
    return button;
  }
}
