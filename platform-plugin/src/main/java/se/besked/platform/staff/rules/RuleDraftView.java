package se.besked.platform.staff.rules;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.rules.RuleDraft;
import se.besked.casework.rules.RuleDrafts;
import se.besked.casework.rules.RuleTrials;
import se.besked.formkit.vaadin.BackLink;
import se.besked.formkit.vaadin.ErrorSummary.Problem;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.identity.StaffPrincipal;
import se.besked.platform.layout.LookAgain;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Page;
import se.besked.platform.staff.Notices;

/** One draft: its figures, what they change, last year's cases tried with them, and approval. */
@Route(value = RulesView.ADDRESS + "/:id", layout = MainLayout.class)
@RolesAllowed(StaffPrincipal.ROLE)
@StyleSheet("besked/matter.css")
@StyleSheet("besked/staff-place.css")
@StyleSheet("besked/staff-rules.css")
class RuleDraftView extends Page implements BeforeEnterObserver {
  private final transient CurrentStaff staff;
  private final transient RuleDrafts drafts;
  private final transient RuleTrials trials;
  private final transient CurrentRules rules;
  private final Div body = new Div();
  private final Div trialBox = new Div();
  private final LookAgain trial = new LookAgain(this, Duration.ofSeconds(1), this::drawTrial);
  private @Nullable RuleDraft shown;

  RuleDraftView(CurrentStaff staff, RuleDrafts drafts, RuleTrials trials, CurrentRules rules) {
    this.staff = staff;
    this.drafts = drafts;
    this.trials = trials;
    this.rules = rules;
    above().add(new BackLink(RulesView.ADDRESS));
    add(body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var id = event.getRouteParameters().get("id").flatMap(RuleDraftView::id);
    try {
      if (id.isPresent()) {
        show(drafts.get(actor(), id.get()));
        return;
      }
    } catch (AccessDenied absent) {
      // What may not be seen looks as what does not exist.
    }
    event.rerouteToError(NotFoundException.class);
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  private void show(RuleDraft draft) {
    shown = draft;
    var form = rules.form(actor(), draft.topic());
    title(getTranslation("rules.draft.title", form.name()));
    body.removeAll();
    var state = new Div(StateTag.of(draft.state(), this));
    state.setId("status");
    var editors =
        new Paragraph(
            getTranslation(
                "rules.draft.editors",
                draft.editors().stream().map(staff::named).collect(Collectors.joining(", "))));
    editors.addClassName("soft");
    body.add(state, editors);
    if (draft.state() == RuleDraft.State.DRAFT) {
      body.add(new DraftForm(draft, form, rules.today(), this::save, () -> discard(draft)));
    }
    body.add(new DifferencePart(form, draft, rules.figures(actor(), draft.topic())));
    if (rules.isTried(draft.topic())) {
      body.add(trialBox);
      trial.now();
    }
    body.add(new ApprovalPart(draft, staff, rules.today(), this::approve, () -> withdraw(draft)));
  }

  private void reload() {
    var draft = shown;
    if (draft != null) {
      show(drafts.get(actor(), draft.id()));
    }
  }

  private void save(DraftForm.Written written) {
    errors().show(written.problems());
    var draft = shown;
    if (!written.problems().isEmpty() || draft == null) {
      return;
    }
    Notices.attempt(
        this,
        () -> {
          var wrong =
              drafts.save(actor(), draft, written.validFrom(), written.source(), written.figures());
          reload();
          wrong.ifPresentOrElse(
              why -> errors().show(java.util.List.of(new Problem(DraftForm.SAVE, why))),
              () -> Notices.tell(this, ApprovalPart.saved(this)));
        },
        () -> {});
  }

  private void discard(RuleDraft draft) {
    Notices.attempt(
        this,
        () -> {
          var unused = drafts.discard(actor(), draft);
        },
        () -> getUI().ifPresent(ui -> ui.navigate(RulesView.ADDRESS)));
  }

  private void approve() {
    var draft = shown;
    if (draft == null) {
      return;
    }
    Notices.attempt(
        this,
        () -> {
          var approval = drafts.approve(actor(), draft);
          rules.changed();
          reload();
          Notices.tell(this, ApprovalPart.told(this, approval));
        },
        () -> {});
  }

  private void withdraw(RuleDraft draft) {
    Notices.attempt(
        this,
        () -> {
          boolean done = drafts.withdraw(actor(), draft);
          rules.changed();
          reload();
          Notices.tell(this, ApprovalPart.withdrawn(this, done));
        },
        () -> {});
  }

  private boolean drawTrial() {
    var draft = shown;
    trialBox.removeAll();
    if (draft == null || !rules.isTried(draft.topic())) {
      return false;
    }
    var part =
        new TrialPart(
            draft,
            trials,
            staff,
            () -> step(() -> trials.start(actor(), draft.id())),
            () -> step(() -> trials.cancel(actor(), draft.id())));
    trialBox.add(part);
    return part.isRunning();
  }

  private void step(Runnable step) {
    try {
      step.run();
    } catch (IllegalArgumentException wrong) {
      errors()
          .show(java.util.List.of(new Problem(DraftForm.SAVE, String.valueOf(wrong.getMessage()))));
      return;
    }
    trial.now();
  }

  private Actor.Staff actor() {
    return staff.actor();
  }
}
