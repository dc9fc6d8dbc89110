package se.besked.integrations.studentregistry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.people.InvalidPersonalNumber;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.people.Protection;
import se.besked.kernel.registers.Enrolment;
import se.besked.kernel.registers.Pupil;
import se.besked.kernel.registers.SchoolUnit;
import tools.jackson.databind.JsonNode;

/** Reads the objects of the standard, of which optional parts are often missing. */
final class Wire {
  private static final int HIGHEST_SCHOOL_YEAR = 10;

  private Wire() {}

  static boolean is(JsonNode person, PersonalNumber number) {
    return text(person.path("civicNo").path("value")).replace("-", "").equals(number.digits());
  }

  /** The number, unless it is a temporary one of the registry's own. */
  static Optional<PersonalNumber> number(JsonNode person) {
    try {
      return Optional.of(PersonalNumber.of(text(person.path("civicNo").path("value"))));
    } catch (InvalidPersonalNumber e) {
      return Optional.empty();
    }
  }

  static Pupil pupil(JsonNode person, PersonalNumber number) {
    var enrolments = new ArrayList<Enrolment>();
    for (var e : person.path("enrolments")) {
      if (!e.path("cancelled").asBoolean(false)) {
        enrolment(e).ifPresent(enrolments::add);
      }
    }
    return new Pupil(number, protection(person.path("securityMarking")), enrolments);
  }

  /** Fails closed: only the one word that says there is no protection means none. */
  static Protection protection(JsonNode marking) {
    return switch (text(marking)) {
      case "Ingen" -> Protection.NONE;
      case "Sekretessmarkering" -> Protection.CONFIDENTIALITY_MARKED;
      case "Skyddad folkbokföring" -> Protection.PROTECTED_REGISTRATION;
      default -> Protection.UNKNOWN;
    };
  }

  private static Optional<Enrolment> enrolment(JsonNode e) {
    var unit = text(e.path("enroledAt").path("id"));
    var type = text(e.path("schoolType"));
    var start = date(e.path("startDate"));
    if (unit.isEmpty() || type.isEmpty() || start == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Enrolment(unit, type, grade(e.path("schoolYear")), start, date(e.path("endDate"))));
  }

  /** A null must not become 0, which is preschool class. */
  private static @Nullable Integer grade(JsonNode year) {
    var digits = text(year);
    if (!digits.matches("\\d{1,2}")) {
      return null;
    }
    int grade = Integer.parseInt(digits);
    return grade > HIGHEST_SCHOOL_YEAR ? null : grade;
  }

  /** Nothing when it is not a school unit or was closed before the day. */
  static Optional<SchoolUnit> schoolUnit(JsonNode organisation, LocalDate today) {
    var end = date(organisation.path("endDate"));
    var id = text(organisation.path("id"));
    if (id.isEmpty()
        || !text(organisation.path("organisationType")).equals("Skolenhet")
        || (end != null && end.isBefore(today))) {
      return Optional.empty();
    }
    var types = new LinkedHashSet<String>();
    organisation.path("schoolTypes").forEach(t -> types.add(text(t)));
    types.remove("");
    var code = text(organisation.path("schoolUnitCode"));
    return Optional.of(
        new SchoolUnit(
            id, text(organisation.path("displayName")), code.isEmpty() ? null : code, types));
  }

  /** A bulk answer is a bare array in some registries and wrapped in others. */
  static List<JsonNode> items(JsonNode answer) {
    var list = answer.isArray() ? answer : answer.path("data");
    if (!list.isArray()) {
      throw Ss12000Connection.notUnderstood("no list");
    }
    return List.copyOf(list.values());
  }

  static String text(JsonNode node) {
    return node.isString() || node.isNumber() ? node.asString().strip() : "";
  }

  static @Nullable LocalDate date(JsonNode node) {
    try {
      return LocalDate.parse(text(node));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
