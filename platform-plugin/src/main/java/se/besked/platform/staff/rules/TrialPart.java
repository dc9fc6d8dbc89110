package se.besked.platform.staff.rules;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.Command;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Permission;
import se.besked.casework.ids.CaseId;
import se.besked.casework.rules.RuleDraft;
import se.besked.casework.rules.RuleTrial;
import se.besked.casework.rules.RuleTrials;
import se.besked.formkit.vaadin.Callout;
import se.besked.kernel.decisions.Outcome;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.layout.Part;
import se.besked.platform.site.Dates;

/** Last year's cases tried with a draft: how far it has come, whose outcome flips, and what not. */
final class TrialPart extends Div {
  private static final int AT_MOST = 100;

  private final transient RuleTrials trials;
  private final transient CurrentStaff staff;
  private final transient Actor.Staff actor;
  private final boolean running;

  TrialPart(RuleDraft draft, RuleTrials trials, CurrentStaff staff, Command start, Command cancel) {
    this.trials = trials;
    this.staff = staff;
    this.actor = staff.actor();
    setId("provkorning");
    var part = new Part(getTranslation("rules.trial"));
    part.add(new Paragraph(getTranslation("rules.trial.lead")));
    var latest = trials.latest(actor, draft.id());
    latest.ifPresent(trial -> show(part, draft, trial));
    running = latest.filter(t -> t.state() == RuleTrial.State.RUNNING).isPresent();
    if (running) {
      var stop = new Button(getTranslation("rules.trial.cancel"), click -> cancel.execute());
      stop.setId("avbryt");
      part.add(stop);
    } else if (draft.state() == RuleDraft.State.DRAFT) {
      var go = new Button(getTranslation("rules.trial.start"), click -> start.execute());
      go.setId("provkor");
      part.add(go);
    }
    add(part);
  }

  /** Whether the trial was going on when it was read to be shown here. */
  boolean isRunning() {
    return running;
  }

  private void show(Part part, RuleDraft draft, RuleTrial trial) {
    if (trial.draftVersion() != draft.version() && draft.state() == RuleDraft.State.DRAFT) {
      part.add(
          Callout.warning(
              getTranslation("rules.trial.old"), getTranslation("rules.trial.old.text")));
    }
    var words =
        new Paragraph(
            getTranslation(
                "rules.trial.state." + trial.state(),
                "" + trial.done(),
                "" + trial.total(),
                Dates.moment(trial.startedAt(), getLocale()),
                staff.named(trial.startedBy())));
    words.setId("framsteg");
    part.add(words);
    switch (trial.state()) {
      case RUNNING -> part.add(bar(trial));
      case DONE, CANCELLED -> results(part, trial);
    }
  }

  private Div bar(RuleTrial trial) {
    var bar = new HtmlContainer("progress");
    bar.getElement().setAttribute("aria-label", getTranslation("rules.trial"));
    bar.getElement().setAttribute("max", "" + Math.max(1, trial.total()));
    bar.getElement().setAttribute("value", "" + trial.done());
    var box = new Div(bar);
    box.addClassName("control-progress");
    return box;
  }

  private void results(Part part, RuleTrial trial) {
    var pairs = trials.pairs(actor, trial.draftId());
    var table =
        new Table(
            getTranslation("rules.trial.pairs"),
            getTranslation("rules.trial.before"),
            getTranslation("rules.trial.after"),
            getTranslation("rules.trial.cases"));
    table.setId("utfall");
    pairs.forEach(p -> table.row(outcome(p.before()), outcome(p.after()), count(p)));
    part.add(pairs.isEmpty() ? new Paragraph(getTranslation("rules.trial.none")) : table);
    untried(part, trial);
    flips(part, trial);
  }

  private String count(RuleTrial.Pair pair) {
    return pair.flips()
        ? getTranslation("rules.trial.flips", "" + pair.cases())
        : pair.otherwise() == 0
            ? "" + pair.cases()
            : getTranslation("rules.trial.otherwise", "" + pair.cases(), "" + pair.otherwise());
  }

  private String outcome(Outcome outcome) {
    return getTranslation("rules.outcome." + outcome);
  }

  private void untried(Part part, RuleTrial trial) {
    var untried = trials.untried(actor, trial.draftId());
    if (untried.isEmpty()) {
      return;
    }
    var table =
        new Table(
            getTranslation("rules.trial.untried"),
            getTranslation("rules.trial.reason"),
            getTranslation("rules.trial.cases"));
    table.setId("ej-provade");
    untried.forEach(
        u -> table.row(getTranslation("rules.trial.reason." + u.reason()), "" + u.cases()));
    part.add(table);
  }

  private void flips(Part part, RuleTrial trial) {
    if (!Permission.READ_CASES.givenTo(actor)) {
      part.add(new Paragraph(getTranslation("rules.trial.no-cases")));
      return;
    }
    var list = new UnorderedList();
    list.setId("vander");
    trials
        .flips(actor, trial.draftId(), AT_MOST)
        .forEach(
            f ->
                list.add(
                    line(f.id(), f.number(), outcome(f.before()) + " → " + outcome(f.after()))));
    trials
        .untriedCases(actor, trial.draftId(), AT_MOST)
        .forEach(
            u ->
                list.add(
                    line(u.id(), u.number(), getTranslation("rules.trial.reason." + u.reason()))));
    if (list.getComponentCount() > 0) {
      part.add(new H3(getTranslation("rules.trial.list")), list);
    }
  }

  private static ListItem line(CaseId id, String number, String what) {
    var item = new ListItem(new Anchor("personal/arende/" + id, number));
    item.add(": " + what);
    return item;
  }
}
