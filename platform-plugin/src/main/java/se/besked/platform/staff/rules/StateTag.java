package se.besked.platform.staff.rules;

import com.vaadin.flow.component.Component;
import se.besked.casework.rules.RuleDraft;
import se.besked.formkit.vaadin.StatusTag;

/** Where a draft stands, in a word. */
final class StateTag {
  private StateTag() {}

  static StatusTag of(RuleDraft.State state, Component on) {
    var tone =
        switch (state) {
          case DRAFT -> StatusTag.Tone.WARNING;
          case APPROVED -> StatusTag.Tone.SUCCESS;
          case WITHDRAWN, DISCARDED -> StatusTag.Tone.NEUTRAL;
        };
    return new StatusTag(tone, on.getTranslation("rules.state." + state));
  }
}
