package se.besked.integrations.navet;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import se.besked.integrations.http.CallFailed;
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

  IntegrationFailure of(CallFailed e) {
    return e.of(SUPPLIER, this::remedy);
  }

  private String remedy(Code code) {
    return switch (code) {
      case NOT_AUTHORISED ->
          "Kommunen kommer inte åt folkbokföringen just nu. Felet ligger hos oss."
              + " Försök igen senare eller kontakta kommunen.";
      case TOO_MANY_REQUESTS ->
          "Folkbokföringen har för mycket att göra just nu. Försök igen om en minut.";
      case UNAVAILABLE ->
          isMaintenance()
              ? "Folkbokföringen har underhåll måndagar 06.00–06.15. Försök igen efter det."
              : "Folkbokföringen svarar inte just nu. Försök igen om en stund.";
      case WRONG_ANSWER ->
          "Vi kunde inte läsa svaret från folkbokföringen. Försök igen om en stund."
              + " Kontakta kommunen om felet är kvar.";
    };
  }

  /** Skatteverket's weekly window. */
  private boolean isMaintenance() {
    var now = clock.instant().atZone(STOCKHOLM);
    return now.getDayOfWeek() == DayOfWeek.MONDAY
        && !now.toLocalTime().isBefore(WINDOW_START)
        && now.toLocalTime().isBefore(WINDOW_END);
  }
}
