package se.besked.integrations.studentregistry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.people.InterimNumber;
import se.besked.kernel.people.InvalidPersonalNumber;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.people.Protection;
import se.besked.kernel.registers.Enrolment;
import se.besked.kernel.registers.Pupil;
import se.besked.kernel.registers.SchoolUnit;
import tools.jackson.databind.JsonNode;

/** Reads the objects of the standard, of which optional parts are often missing. */
final class Ss12000Objects {
  private static final int HIGHEST_SCHOOL_YEAR = 10;
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  /** The standard has days; some registries write their own midnights, with or without offset. */
  private static final DateTimeFormatter DAY_OR_MOMENT =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendOffsetId()
          .optionalEnd()
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private Ss12000Objects() {}

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

  static boolean hasInterimNumber(JsonNode person) {
    return InterimNumber.tryParse(text(person.path("civicNo").path("value"))).isPresent();
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
    // A unit whose last day cannot be read is still there.
    var end = day(organisation.path("endDate")).orElse(null);
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

  /**
   * The day, also where a registry writes a moment: then the day that it is in Sweden. Null where
   * none is set.
   *
   * @throws se.besked.kernel.registers.IntegrationFailure when something is set that is no day: a
   *     last day that cannot be read must not become none
   */
  static @Nullable LocalDate date(JsonNode node) {
    return isNotSet(node)
        ? null
        : day(node).orElseThrow(() -> Ss12000Connection.notUnderstood("a date"));
  }

  /** Whether first and last day can be read, or are not set. */
  static boolean hasReadableDates(JsonNode object) {
    return Stream.of(object.path("startDate"), object.path("endDate"))
        .allMatch(date -> isNotSet(date) || day(date).isPresent());
  }

  private static boolean isNotSet(JsonNode node) {
    return node.isMissingNode() || node.isNull() || (node.isString() && text(node).isEmpty());
  }

  private static Optional<LocalDate> day(JsonNode node) {
    try {
      var read = DAY_OR_MOMENT.parseBest(text(node), OffsetDateTime::from, LocalDate::from);
      return Optional.of(
          read instanceof OffsetDateTime moment
              ? moment.atZoneSameInstant(SWEDEN).toLocalDate()
              : LocalDate.from(read));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
