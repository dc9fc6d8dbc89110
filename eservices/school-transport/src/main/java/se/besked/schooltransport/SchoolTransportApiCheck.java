package se.besked.schooltransport;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.besked.eservice.ApiCheck;
import se.besked.eservice.InvalidField;
import se.besked.kernel.facts.Walk;
import se.besked.kernel.law.SchoolYear;
import se.besked.kernel.law.Stage;
import se.besked.schooltransport.SchoolTransportQuestion.HomeInQuestion;

/** The public check as an API operation: the same rules as the form. */
final class SchoolTransportApiCheck
    implements ApiCheck<SchoolTransportQuestion, SchoolTransportApplication> {
  /** No walk to school in Sweden is longer; a larger figure is a mistake, such as centimetres. */
  private static final int MAX_METRES = 300_000;

  private static final int MAX_COST = 10_000_000;

  @Override
  public Class<SchoolTransportQuestion> requestType() {
    return SchoolTransportQuestion.class;
  }

  @Override
  public Map<String, SchoolTransportQuestion> examples() {
    return Map.of(
        "Förskoleklass, anvisad skola, 2 001 meter", distance("F", 2001),
        "Årskurs 4, anvisad skola, 2 600 meter", distance("4", 2600),
        "Vald skola med merkostnad", chosen());
  }

  private static SchoolTransportQuestion distance(String grade, int metres) {
    return new SchoolTransportQuestion(
        "2026/27",
        grade,
        SchoolTransportQuestion.School.ASSIGNED,
        metres,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static SchoolTransportQuestion chosen() {
    return new SchoolTransportQuestion(
        "2026/27",
        "2",
        SchoolTransportQuestion.School.CHOSEN,
        5000,
        null,
        null,
        List.of(Ground.DISTANCE),
        null,
        Trip.SCHOOL,
        false,
        800);
  }

  @Override
  public SchoolTransportApplication read(
      SchoolTransportQuestion q, Municipality municipality, Measuring measuring) {
    var year = parsed("schoolYear", () -> SchoolYear.parse(required("schoolYear", q.schoolYear())));
    var stage = parsed("grade", () -> Stage.parse(required("grade", q.grade()), year));
    var school = required("school", q.school());
    boolean independent = Boolean.TRUE.equals(q.independentSchool());
    if (independent && school == SchoolTransportQuestion.School.ASSIGNED) {
      throw new InvalidField(
          "independentSchool", "En fristående skola är alltid vald. Ange school som CHOSEN.");
    }
    if (q.extraCostSek() != null && school == SchoolTransportQuestion.School.ASSIGNED) {
      throw new InvalidField("extraCostSek", "Merkostnad anges bara när school är CHOSEN.");
    }
    return new SchoolTransportApplication(
        year,
        stage,
        school == SchoolTransportQuestion.School.ASSIGNED
            ? SchoolChoice.ASSIGNED
            : SchoolChoice.CHOSEN,
        "skolan",
        independent,
        homes(q, municipality, measuring),
        grounds(q),
        Objects.requireNonNullElse(q.trip(), Trip.SCHOOL),
        q.extraCostSek() == null
            ? null
            : Integer.valueOf(within("extraCostSek", q.extraCostSek(), MAX_COST)));
  }

  private static Set<Ground> grounds(SchoolTransportQuestion q) {
    var grounds = EnumSet.noneOf(Ground.class);
    var stated = Objects.requireNonNullElse(q.grounds(), List.<Ground>of());
    for (int i = 0; i < stated.size(); i++) {
      grounds.add(required("grounds[%d]".formatted(i), stated.get(i)));
    }
    return grounds;
  }

  private static List<HomeDistance> homes(
      SchoolTransportQuestion q, Municipality municipality, Measuring measuring) {
    if (q.residence() != null) {
      refuseBeside("walkingMetres", q.walkingMetres());
      refuseBeside("home", q.home());
      refuseBeside("schoolPosition", q.schoolPosition());
      return residence(q.residence(), municipality);
    }
    if (q.walkingMetres() != null) {
      refuseBeside("home", q.home());
      refuseBeside("schoolPosition", q.schoolPosition());
      int metres = within("walkingMetres", q.walkingMetres(), MAX_METRES);
      return List.of(stated("hemmet", true, metres));
    }
    if (q.home() == null && q.schoolPosition() == null) {
      throw new InvalidField(
          "walkingMetres", "Ange walkingMetres, eller home och schoolPosition, eller residence.");
    }
    var walk =
        measuring.between(
            required("home", q.home()), required("schoolPosition", q.schoolPosition()));
    return List.of(
        switch (walk) {
          case Walk.Metres(int metres, String method) ->
              new HomeDistance("hemmet", true, metres, method, null).inHundreds();
          case Walk.NotMeasured none -> new HomeDistance("hemmet", true, null, null, none.why());
        });
  }

  private static List<HomeDistance> residence(
      List<HomeInQuestion> residence, Municipality municipality) {
    if (residence.isEmpty() || residence.size() > 2) {
      throw new InvalidField("residence", "Ange ett eller två hem.");
    }
    var homes = new ArrayList<HomeDistance>();
    for (int i = 0; i < residence.size(); i++) {
      var at = "residence[%d]".formatted(i);
      var home = required(at, residence.get(i));
      var where = required(at + ".municipality", home.municipality()).strip();
      if (where.isEmpty()) {
        throw new InvalidField(at + ".municipality", "Värdet saknas.");
      }
      int metres = within(at + ".metres", required(at + ".metres", home.metres()), MAX_METRES);
      homes.add(stated("hem " + (i + 1), isThis(where, municipality), metres));
    }
    return homes;
  }

  private static boolean isThis(String where, Municipality municipality) {
    var name = municipality.name();
    return where.equalsIgnoreCase(municipality.id())
        || where.equals(municipality.code())
        || where.equalsIgnoreCase(name)
        || (where + " kommun").equalsIgnoreCase(name);
  }

  private static HomeDistance stated(String name, boolean here, int metres) {
    return new HomeDistance(name, here, metres, "uppgift i anropet", null);
  }

  private static int within(String field, int value, int max) {
    if (value < 0 || value > max) {
      throw new InvalidField(field, "Värdet ska vara mellan 0 och %d.".formatted(max));
    }
    return value;
  }

  private static void refuseBeside(String field, @Nullable Object value) {
    if (value != null) {
      throw new InvalidField(field, "Ange avståndet på ett sätt, inte flera.");
    }
  }

  private static <T> T required(String field, @Nullable T value) {
    if (value == null) {
      throw new InvalidField(field, "Värdet saknas.");
    }
    return value;
  }

  private static <T> T parsed(String field, Supplier<T> parse) {
    try {
      return parse.get();
    } catch (IllegalArgumentException e) {
      throw new InvalidField(field, Objects.requireNonNullElse(e.getMessage(), "Ogiltigt värde."));
    }
  }
}
