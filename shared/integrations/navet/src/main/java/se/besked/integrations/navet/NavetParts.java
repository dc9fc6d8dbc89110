package se.besked.integrations.navet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.people.InvalidPersonalNumber;
import se.besked.kernel.people.PersonalNumber;
import tools.jackson.databind.JsonNode;

/** Reads the smallest parts of an answer, of which any may be missing. */
final class NavetParts {
  private NavetParts() {}

  /** The text without surrounding blanks; empty when there is none. */
  static String text(JsonNode node) {
    return node.isString() || node.isNumber() ? node.asString().strip() : "";
  }

  static Optional<PersonalNumber> number(JsonNode node) {
    try {
      return Optional.of(PersonalNumber.of(text(node)));
    } catch (InvalidPersonalNumber e) {
      return Optional.empty();
    }
  }

  /** A date block. Month or day may be 00, which is no date. */
  static @Nullable LocalDate date(JsonNode block) {
    var rfc3339 = text(block.path("rfc3339Datum"));
    try {
      return rfc3339.isEmpty()
          ? LocalDate.parse(text(block.path("varde")), DateTimeFormatter.BASIC_ISO_DATE)
          : LocalDate.parse(rfc3339);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Two digits; a number on the wire has lost its leading zero. */
  static String twoDigits(JsonNode node) {
    var digits = text(node);
    return digits.length() == 1 ? "0" + digits : digits;
  }
}
