package se.besked.schooltransport;

import static se.besked.formkit.Page.page;
import static se.besked.formkit.Pick.chosenFrom;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.besked.eservice.Route;
import se.besked.eservice.TryOut;
import se.besked.formkit.Answers;
import se.besked.formkit.Form;
import se.besked.formkit.Pick;
import se.besked.formkit.Pick.Option;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.Home;
import se.besked.kernel.facts.School;
import se.besked.kernel.facts.Walk;
import se.besked.kernel.law.SchoolYear;
import se.besked.kernel.law.Stage;

/** "Kolla om ditt barn kan ha rätt till skolskjuts", without login. */
final class SchoolTransportTryOut implements TryOut<SchoolTransportApplication> {
  static final Pick YEAR =
      chosenFrom("tryYear", SchoolTransportTryOut::years)
          .startingWith((a, f) -> Optional.of(SchoolYear.containing(f.today()).toString()));
  static final Pick GRADE = chosenFrom("tryGrade", SchoolTransportTryOut::grades);
  static final Pick SCHOOL = chosenFrom("trySchool", SchoolTransportTryOut::schools);

  private static final Form FORM = Form.of(1, page("kolla", YEAR, GRADE, SCHOOL));

  @Override
  public Form form() {
    return FORM;
  }

  @Override
  public SchoolTransportApplication read(Answers answers, Facts facts, Home home) {
    var year = SchoolYear.parse(answers.value(YEAR, facts).orElseThrow());
    var stage = Stage.parse(answers.value(GRADE, facts).orElseThrow(), year);
    var school = answers.value(SCHOOL, facts).flatMap(facts::school).orElseThrow();
    return new SchoolTransportApplication(
        year,
        stage,
        choice(school, stage, facts, home),
        school.name(),
        !school.municipal(),
        List.of(distance(home, school, facts)),
        Set.of(),
        Trip.SCHOOL,
        null);
  }

  @Override
  public Optional<Route> route(Answers answers, Facts facts, Home home) {
    return answers
        .value(SCHOOL, facts)
        .flatMap(facts::school)
        .flatMap(school -> SchoolTransportFacts.route(home, school));
  }

  private static SchoolChoice choice(School school, Stage stage, Facts facts, Home home) {
    if (!school.municipal()) {
      return SchoolChoice.CHOSEN;
    }
    var nearest =
        facts.schools().stream()
            .filter(s -> s.municipal() && s.offers(stage) && metres(home, s).isPresent())
            .min(Comparator.comparing(s -> metres(home, s).orElseThrow()));
    if (nearest.isEmpty()) {
      return SchoolChoice.TO_BE_CHECKED;
    }
    return nearest.get().equals(school) ? SchoolChoice.ASSIGNED : SchoolChoice.CHOSEN;
  }

  private static HomeDistance distance(Home home, School school, Facts facts) {
    boolean here = home.municipalityCode().equals(facts.municipalityCode());
    return switch (home.to(school.id())
        .orElseGet(() -> new Walk.NotMeasured("Adressens läge på kartan är inte känt."))) {
      case Walk.Metres(int metres, String method) ->
          new HomeDistance("adressen", here, metres, method, null);
      case Walk.NotMeasured(String why) -> new HomeDistance("adressen", here, null, null, why);
    };
  }

  private static Optional<Integer> metres(Home home, School school) {
    return home.to(school.id())
        .flatMap(w -> w instanceof Walk.Metres m ? Optional.of(m.metres()) : Optional.empty());
  }

  private static List<Option> years(Answers answers, Facts facts) {
    var now = SchoolYear.containing(facts.today());
    return Stream.of(now, now.next()).map(y -> Option.of(y.toString(), "Läsåret " + y)).toList();
  }

  private static List<Option> grades(Answers answers, Facts facts) {
    var year = year(answers, facts);
    return IntStream.rangeClosed(0, Stage.LAST)
        .mapToObj(Stage::new)
        .map(s -> Option.of(s.grade(year), capitalised(s.label(year))))
        .toList();
  }

  private static List<Option> schools(Answers answers, Facts facts) {
    var year = year(answers, facts);
    return answers
        .value(GRADE, facts)
        .map(g -> Stage.parse(g, year))
        .map(
            stage ->
                facts.schools().stream()
                    .filter(s -> s.offers(stage))
                    .sorted(Comparator.comparing(School::name))
                    .map(s -> Option.of(s.id(), s.name()))
                    .toList())
        .orElse(List.of());
  }

  private static SchoolYear year(Answers answers, Facts facts) {
    return answers
        .value(YEAR, facts)
        .map(SchoolYear::parse)
        .orElseGet(() -> SchoolYear.containing(facts.today()));
  }

  private static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }
}
