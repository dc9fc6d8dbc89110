package se.besked.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fictional people of Havrelunda, the same in every simulated register, with the addresses and
 * schools they refer to. Numbers are official test numbers; everything else is made up.
 *
 * <p>Example: {@code HavrelundaPeople.load().personas()} is what a login page for the demo lists.
 */
public final class HavrelundaPeople {
  private static final String FOLDER = "/havrelunda/";

  private final List<Inhabitant> inhabitants;
  private final List<Home> homes;
  private final List<School> schools;

  private HavrelundaPeople(List<Inhabitant> inhabitants, List<Home> homes, List<School> schools) {
    this.inhabitants = List.copyOf(inhabitants);
    this.homes = List.copyOf(homes);
    this.schools = List.copyOf(schools);
  }

  public static HavrelundaPeople load() {
    var file = JsonMapper.shared().readValue(text("people.json"), PeopleFile.class);
    return new HavrelundaPeople(
        file.people(),
        rows("addresses.csv").map(Home::of).toList(),
        rows("schools.csv").map(School::of).toList());
  }

  /** Everyone, in the order of the file. */
  public List<Inhabitant> all() {
    return inhabitants;
  }

  public Optional<Inhabitant> find(String number) {
    return inhabitants.stream().filter(i -> i.number().equals(number)).findFirst();
  }

  /** Those who log in, by the title of what they show. */
  public List<Inhabitant> personas() {
    return inhabitants.stream()
        .filter(i -> i.persona() != null)
        .sorted(Comparator.comparing(i -> Objects.requireNonNull(i.persona()).title()))
        .toList();
  }

  /** The inhabitant behind a persona's id, e.g. {@code "alone"}. */
  public Inhabitant persona(String id) {
    return personas().stream()
        .filter(i -> Objects.requireNonNull(i.persona()).id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No persona is called " + id));
  }

  public Optional<Home> home(@Nullable String id) {
    return homes.stream().filter(h -> h.id().equals(id)).findFirst();
  }

  public List<School> schools() {
    return schools;
  }

  private static Stream<String[]> rows(String file) {
    return text(file).lines().skip(1).filter(l -> !l.isBlank()).map(l -> l.split(";", -1));
  }

  private static String text(String file) {
    try (var in = HavrelundaPeople.class.getResourceAsStream(FOLDER + file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record PeopleFile(List<Inhabitant> people) {}

  /**
   * One person.
   *
   * @param number twelve digits
   * @param earlierNumbers numbers that point here, as after a coordination number
   * @param callName which of the given names is used, as two digits of the population register
   * @param address the id of a {@link Home}; absent for one whose address no register has
   * @param guardianOf numbers of the children in this one's custody
   * @param parentOf numbers of children of whom this one is a parent without custody
   * @param protection {@code SAKNAS}, {@code SEKRETESSMARKERING} or {@code SKYDDAD_FOLKBOKFORING}
   * @param born the birth date where the number does not show it
   * @param guardianAbroad a guardian who never was registered in Sweden
   * @param spouse the number of the one this one is married to; stands on both
   * @param places childcare places; when empty, one for each enrolment in preschool or educare
   * @param enrolments empty for adults and for a child whom the student registry does not have
   */
  public record Inhabitant(
      String number,
      List<String> earlierNumbers,
      String givenNames,
      String callName,
      String surname,
      @Nullable String address,
      @Nullable String apartment,
      List<String> guardianOf,
      List<String> parentOf,
      String protection,
      @Nullable LocalDate born,
      @Nullable GuardianAbroad guardianAbroad,
      @Nullable String spouse,
      List<Schooling> enrolments,
      List<Place> places,
      @Nullable Persona persona) {

    public Inhabitant {
      earlierNumbers = orEmpty(earlierNumbers);
      guardianOf = orEmpty(guardianOf);
      parentOf = orEmpty(parentOf);
      enrolments = orEmpty(enrolments);
      places = orEmpty(places);
      protection = Objects.requireNonNullElse(protection, "SAKNAS");
    }

    public boolean isWoman() {
      return (number.charAt(10) - '0') % 2 == 0;
    }
  }

  /** An enrolment at a school; {@code schoolYear} may be missing as in a real registry. */
  public record Schooling(
      String school,
      String schoolType,
      @Nullable Integer schoolYear,
      LocalDate start,
      @Nullable LocalDate end) {}

  /**
   * A childcare place.
   *
   * @param schoolType {@code FS} or {@code FTH}
   * @param hours the most hours a week
   * @param owners numbers of those who hold it; all guardians when empty
   * @param schedule stays, each as week, day, time and minutes: {@code "0 Måndag 08:00 510"}
   */
  public record Place(
      String unit,
      String schoolType,
      LocalDate start,
      @Nullable LocalDate end,
      @Nullable String reason,
      @Nullable Integer hours,
      List<String> owners,
      List<String> schedule) {
    public Place {
      owners = orEmpty(owners);
      schedule = orEmpty(schedule);
    }
  }

  /**
   * What logging in as someone shows.
   *
   * @param id stable name for tests and links
   * @param title a few Swedish words
   * @param shows a Swedish sentence
   * @param titleEnglish the same words in English
   * @param showsEnglish the same sentence in English
   */
  public record Persona(
      String id, String title, String shows, String titleEnglish, String showsEnglish) {
    /** In English for {@code "en"}, in Swedish for all others. */
    public String title(String language) {
      return language.equals("en") ? titleEnglish : title;
    }

    /** In English for {@code "en"}, in Swedish for all others. */
    public String shows(String language) {
      return language.equals("en") ? showsEnglish : shows;
    }
  }

  /** A guardian who is not in the register and has a birth number without check digit. */
  public record GuardianAbroad(String birthNumber, String givenNames, String surname) {}

  /** An address by the id that {@code people.json} uses. */
  public record Home(
      String id,
      String key,
      String street,
      String postalCode,
      String locality,
      String municipalityCode) {
    private static Home of(String[] c) {
      return new Home(c[0], c[1], c[2], c[3], c[4], c[5]);
    }
  }

  /** A school unit. */
  public record School(
      String id, String code, String name, List<String> schoolTypes, boolean municipal) {
    private static School of(String[] c) {
      return new School(c[0], c[1], c[2], List.of(c[3].split(",")), Boolean.parseBoolean(c[6]));
    }
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
