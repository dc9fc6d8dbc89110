package se.besked.platform.staff.place;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.besked.casework.workitems.WorkItem;
import se.besked.formkit.vaadin.StatusTag;
import se.besked.formkit.vaadin.StatusTag.Tone;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.site.Dates;

/** What is said of a work item, which itself says nothing of anybody. */
final class WorkWords {
  private final WorkItem item;
  private final CurrentStaff staff;
  private final Component on;
  private final Locale language;

  WorkWords(WorkItem item, CurrentStaff staff, Component on, Locale language) {
    this.item = item;
    this.staff = staff;
    this.on = on;
    this.language = language;
  }

  String kind() {
    return on.getTranslation("staff.work.kind." + item.kind());
  }

  /** The state as a word; the colour only helps the eye. */
  StatusTag tag() {
    var tone =
        switch (item.state()) {
          case OPEN -> hasFailed() ? Tone.WARNING : Tone.NEUTRAL;
          case CLAIMED -> Tone.INFO;
          case DONE -> Tone.SUCCESS;
          case STUCK -> Tone.ERROR;
          case CANCELLED -> Tone.NEUTRAL;
          case FROZEN -> Tone.WARNING;
        };
    return new StatusTag(
        tone,
        on.getTranslation(
            item.state() == WorkItem.State.OPEN && hasFailed()
                ? "staff.work.state.RETRY"
                : "staff.work.state." + item.state()));
  }

  boolean hasFailed() {
    return item.attempts() > 0;
  }

  /** When it came, who has it and until when, and what went wrong. */
  String facts() {
    var text = new StringBuilder(on.getTranslation("staff.work.arrived", at(item.createdAt())));
    var by = item.claimedBy();
    var until = item.leaseUntil();
    if (by != null && until != null && item.state() == WorkItem.State.CLAIMED) {
      text.append(' ').append(on.getTranslation("staff.work.held", staff.named(by), at(until)));
    }
    if (hasFailed()) {
      text.append(' ').append(on.getTranslation("staff.work.attempts", "" + item.attempts()));
    }
    return text.toString();
  }

  /** Why the latest try failed; empty when none has. */
  String problem() {
    var problem = item.lastProblem();
    return problem == null ? "" : on.getTranslation("staff.work.problem", problem);
  }

  String at(@Nullable Instant moment) {
    return moment == null ? "" : Dates.moment(moment, language);
  }
}
