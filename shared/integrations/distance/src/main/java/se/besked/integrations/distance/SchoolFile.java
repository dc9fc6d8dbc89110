package se.besked.integrations.distance;

import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.registers.Position;

/**
 * Where the schools' measuring points lie, from a file: {@code
 * id;code;name;schoolTypes;fromGrade;toGrade;municipal;street;postalCode;locality;lat;lon}.
 */
public final class SchoolFile {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "code",
          "name",
          "schoolTypes",
          "fromGrade",
          "toGrade",
          "municipal",
          "street",
          "postalCode",
          "locality",
          "lat",
          "lon");

  /**
   * A school unit and its place.
   *
   * @param id the student registry's id
   * @param code the national school unit code, eight digits
   * @param schoolTypes SS12000 codes, e.g. {@code GR}
   * @param fromGrade the lowest grade, 0 for the preschool class; null for a preschool
   * @param toGrade the highest grade; null for a preschool
   * @param municipal whether the municipality runs it
   * @param site where it is
   */
  public record School(
      String id,
      String code,
      String name,
      Set<String> schoolTypes,
      @Nullable Integer fromGrade,
      @Nullable Integer toGrade,
      boolean municipal,
      Site site) {
    public School {
      schoolTypes = Set.copyOf(schoolTypes);
      if ((fromGrade == null) != (toGrade == null)) {
        throw new IllegalArgumentException("fromGrade och toGrade ska anges båda eller ingen");
      }
      if (fromGrade != null && toGrade != null && fromGrade > toGrade) {
        throw new IllegalArgumentException("fromGrade är högre än toGrade");
      }
    }

    /** The point that distances are measured to. */
    public Position position() {
      return site.position();
    }

    /** Whether it teaches a grade, 0 being the preschool class. */
    public boolean teaches(int grade) {
      return fromGrade != null && toGrade != null && fromGrade <= grade && grade <= toGrade;
    }
  }

  /**
   * An address and where it lies.
   *
   * @param position the point that distances are measured to
   */
  public record Site(String street, String postalCode, String locality, Position position) {}

  private final List<School> schools;

  /**
   * Reads all schools.
   *
   * @throws IllegalStateException with a Swedish sentence naming the line that is wrong
   */
  public SchoolFile(URL location) {
    schools = SemicolonFile.read(location, COLUMNS, SchoolFile::school);
  }

  /** All schools in the file's order. */
  public List<School> schools() {
    return schools;
  }

  private static School school(SemicolonFile.Row row) {
    return new School(
        row.text("id"),
        row.text("code"),
        row.text("name"),
        Arrays.stream(row.text("schoolTypes").split(","))
            .map(String::strip)
            .collect(Collectors.toUnmodifiableSet()),
        grade(row, "fromGrade"),
        grade(row, "toGrade"),
        yesOrNo(row, "municipal"),
        new Site(row.text("street"), row.text("postalCode"), row.text("locality"), row.position()));
  }

  private static @Nullable Integer grade(SemicolonFile.Row row, String column) {
    var text = row.optional(column);
    if (text.isEmpty()) {
      return null;
    }
    if (!text.matches("[0-9]")) {
      throw row.fault(column + " ska vara en årskurs från 0 till 9, inte ”" + text + "”");
    }
    return Integer.valueOf(text);
  }

  private static boolean yesOrNo(SemicolonFile.Row row, String column) {
    return switch (row.text(column)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw row.fault(column + " ska vara true eller false");
    };
  }
}
