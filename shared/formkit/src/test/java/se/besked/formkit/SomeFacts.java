package se.besked.formkit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.people.PersonName;

/** Facts about a guardian without children: enough where a form does not look at them. */
final class SomeFacts {
  static final Facts NOTHING_KNOWN =
      new Facts(
          "1299",
          new Facts.Guardian(
              "guardian-1", new PersonName("Test", "Testsson"), Optional.empty(), "1299"),
          List.of(),
          List.of(),
          List.of(),
          LocalDate.of(2026, 11, 22));

  private SomeFacts() {}
}
