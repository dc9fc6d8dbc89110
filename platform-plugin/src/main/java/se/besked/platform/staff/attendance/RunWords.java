package se.besked.platform.staff.attendance;

import com.vaadin.flow.component.Component;
import se.besked.casework.attendance.AttendanceRun;
import se.besked.formkit.vaadin.StatusTag;

/** A run in words. */
final class RunWords {
  private RunWords() {}

  static StatusTag tag(AttendanceRun run, Component on) {
    boolean flawed = run.counts().rejected() > 0 || run.counts().remarks() > 0;
    var tone =
        switch (run.state()) {
          case PREPARING, SENDING -> StatusTag.Tone.INFO;
          case PREVIEW -> StatusTag.Tone.NEUTRAL;
          case WAITING -> StatusTag.Tone.WARNING;
          case DONE -> flawed ? StatusTag.Tone.WARNING : StatusTag.Tone.SUCCESS;
          case FAILED -> StatusTag.Tone.ERROR;
          case CANCELLED -> StatusTag.Tone.NEUTRAL;
        };
    return new StatusTag(
        tone,
        on.getTranslation(
            "staff.attendance.state."
                + (run.state() == AttendanceRun.State.DONE && flawed
                    ? "DONE_WITH_REMARKS"
                    : run.state())));
  }

  static String counts(AttendanceRun run, Component on) {
    var c = run.counts();
    return on.getTranslation(
        "staff.attendance.counts", c.added(), c.changed(), c.ended(), run.unchanged());
  }
}
