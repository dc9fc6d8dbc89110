package se.besked.integrations.navet;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.registers.IntegrationFailure.Code;

/** What went wrong, said so that the reader knows what to do. */
final class NavetFailures {
  static final String SUPPLIER = "Folkbokföringen";
  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
  private static final LocalTime WINDOW_START = LocalTime.of(6, 0);
  private static final LocalTime WINDOW_END = LocalTime.of(6, 15);

  private final Clock clock;

  NavetFailures(Clock clock) {
    this.clock = clock;
  }

  IntegrationFailure refused(NavetApi.Refused e) {
    return switch (e.status()) {
      case 401, 403 ->
          failure(
              Code.NOT_AUTHORISED,
              "Kommunen kommer inte åt folkbokföringen just nu. Felet ligger hos oss."
                  + " Försök igen senare eller kontakta kommunen.",
              e);
      case 429 ->
          failure(
              Code.TOO_MANY_REQUESTS,
              "Folkbokföringen har för mycket att göra just nu. Försök igen om en minut.",
              e);
      case 408, 500, 502, 503, 504 -> unreachable(e);
      default -> notUnderstood("HTTP " + e.status());
    };
  }

  IntegrationFailure unreachable(@Nullable Throwable cause) {
    return failure(
        Code.UNAVAILABLE,
        isMaintenance()
            ? "Folkbokföringen har underhåll måndagar 06.00–06.15. Försök igen efter det."
            : "Folkbokföringen svarar inte just nu. Försök igen om en stund.",
        cause);
  }

  IntegrationFailure notUnderstood(String kind) {
    return failure(
        Code.WRONG_ANSWER,
        "Vi kunde inte läsa svaret från folkbokföringen. Försök igen om en stund."
            + " Kontakta kommunen om felet är kvar.",
        new IllegalStateException("The answer was not understood: " + kind));
  }

  private static IntegrationFailure failure(Code code, String remedy, @Nullable Throwable cause) {
    return new IntegrationFailure(SUPPLIER, code, remedy, cause);
  }

  /** Skatteverket's weekly window. */
  private boolean isMaintenance() {
    var now = clock.instant().atZone(STOCKHOLM);
    return now.getDayOfWeek() == DayOfWeek.MONDAY
        && !now.toLocalTime().isBefore(WINDOW_START)
        && now.toLocalTime().isBefore(WINDOW_END);
  }
}
