package se.besked.integrations.attendance;

import java.util.Map;
import se.besked.kernel.attendance.BatchAnswer.RowAnswer;

/** What the attendance system says of a row, in a sentence that says what to do. */
final class RowProblems {
  private static final Map<String, String> SENTENCES =
      Map.of(
          "UNKNOWN_UNIT",
          "Enheten finns inte i närvarosystemet. Lägg upp den där, så går raden med nästa gång.",
          "INVALID_PERSON",
          "Närvarosystemet godtog inte barnets personnummer. Kontrollera det i elevregistret.",
          "OVERLAP",
          "Barnet har redan en placering på enheten under samma tid. Avsluta den andra först.",
          "UNKNOWN_PLACEMENT",
          "Placeringen finns inte i närvarosystemet och kan därför inte ändras där.",
          "INVALID_PERIOD",
          "Första och sista dag stämmer inte med varandra. Rätta dem i elevregistret.",
          "DUPLICATE",
          "Placeringen finns flera gånger i närvarosystemet. Ta bort den som är fel där.");

  private RowProblems() {}

  /** An answer that is neither yes nor no is no. */
  static RowAnswer answer(String result, String code) {
    if (result.equals("ACCEPTED")) {
      return new RowAnswer.Accepted();
    }
    return new RowAnswer.Rejected(
        SENTENCES.getOrDefault(
            code,
            code.matches("[A-Z0-9_]{1,40}")
                ? "Närvarosystemet godtog inte raden (%s).".formatted(code)
                : "Närvarosystemet godtog inte raden."));
  }

  /** Of two answers for one row the one that asks for attention holds. */
  static RowAnswer together(RowAnswer one, RowAnswer other) {
    return one instanceof RowAnswer.Rejected ? one : other;
  }
}
