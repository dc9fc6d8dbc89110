package se.besked.kernel.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The time in which one person may appeal one decision. Two guardians may have different windows.
 *
 * @see <a href="https://lagen.nu/2017:900#P44">förvaltningslagen 44 §</a>
 * @see <a href="https://lagen.nu/2017:725#K13P5">kommunallagen 13 kap. 5 §</a>
 */
public sealed interface AppealWindow extends java.io.Serializable {
  int WEEKS = 3;

  /**
   * The window of one person.
   *
   * @param receivedOn the day that person got the decision by proven receipt; null when not proven
   * @param announcedOn the day the minutes were announced on the municipality's notice board; null
   *     when not registered
   */
  static AppealWindow of(
      AppealRoute route, @Nullable LocalDate receivedOn, @Nullable LocalDate announcedOn) {
    return switch (route) {
      case ADMINISTRATIVE_APPEAL -> receivedOn == null ? new NotReceived() : running(receivedOn);
      case LEGALITY_REVIEW -> announcedOn == null ? new NotAnnounced() : running(announcedOn);
    };
  }

  private static AppealWindow running(LocalDate from) {
    return new Running(LegalDeadline.weeksFrom(from, WEEKS));
  }

  /** Whether an appeal that reached us on this day is in time. Without proof it always is. */
  default boolean inTime(LocalDate arrivedOn) {
    return switch (this) {
      case NotReceived() -> true;
      case NotAnnounced() -> true;
      case Running(var deadline) -> !arrivedOn.isAfter(deadline.lastDay());
    };
  }

  /** Nobody can prove that the person got the decision; the window has not begun to run. */
  record NotReceived() implements AppealWindow {}

  /** Legality review: the notice-board date is not registered; the window has not begun to run. */
  record NotAnnounced() implements AppealWindow {}

  /** The window runs, or has run, until the deadline's last day. */
  record Running(LegalDeadline deadline) implements AppealWindow {}
}
