package se.besked.casework.appeals;

import java.time.LocalDate;
import se.besked.kernel.law.AppealWindow;

/** What the dates say of an appeal. Whether it is dismissed is for a person to decide. */
public enum Timeliness {
  ON_TIME,
  LATE,
  /** No proof of receipt, or no announcement: nothing has begun to run, so it is not late. */
  CANNOT_BE_ESTABLISHED;

  static Timeliness of(AppealWindow window, LocalDate arrivedOn) {
    return switch (window) {
      case AppealWindow.NotReceived() -> CANNOT_BE_ESTABLISHED;
      case AppealWindow.NotAnnounced() -> CANNOT_BE_ESTABLISHED;
      case AppealWindow.Running running -> running.inTime(arrivedOn) ? ON_TIME : LATE;
    };
  }
}
