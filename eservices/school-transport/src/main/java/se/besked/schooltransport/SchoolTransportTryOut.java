package se.besked.schooltransport;

import static se.besked.formkit.Page.page;
import static se.besked.formkit.Pick.chosenFrom;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.besked.eservice.TryOut;
import se.besked.formkit.Answers;
import se.besked.formkit.Form;
import se.besked.formkit.Pick;
import se.besked.formkit.Pick.Option;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.Home;
import se.besked.kernel.facts.School;
import se.besked.kernel.law.SchoolYear;
import se.besked.kernel.law.Stage;

/** "Kolla om ditt barn kan ha rätt till skolskjuts", without login. */
final class SchoolTransportTryOut implements TryOut<SchoolTransportApplication> {
  static final Pick YEAR =
      chosenFrom("tryYear", SchoolTransportTryOut::years)
          .startingWith((a, f) -> Optional.of(SchoolTransportFacts.likelySchoolYear(f)));
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
        List.of(
            SchoolTransportFacts.distance(
                    SchoolTransportFacts.say(facts, "home.address"), home, school, true, facts)
                .inHundreds()),
        Set.of(),
        Trip.SCHOOL,
        null);
  }

  private static SchoolChoice choice(School school, Stage stage, Facts facts, Home home) {
    if (!school.municipal()) {
      return SchoolChoice.CHOSEN;
    }
    var nearest = SchoolTransportFacts.nearestMunicipal(home, stage, facts);
    if (nearest.isEmpty()) {
      return SchoolChoice.TO_BE_CHECKED;
    }
    return nearest.get().equals(school) ? SchoolChoice.ASSIGNED : SchoolChoice.CHOSEN;
  }

  private static List<Option> years(Answers answers, Facts facts) {
    var now = SchoolYear.containing(facts.today());
    return Stream.of(now, now.next()).map(y -> SchoolTransportFacts.option(y, facts)).toList();
  }

  private static List<Option> grades(Answers answers, Facts facts) {
    var year = year(answers, facts);
    return IntStream.rangeClosed(0, Stage.LAST)
        .mapToObj(Stage::new)
        .map(s -> Option.of(s.grade(year), SchoolTransportFacts.gradeLabel(s, year, facts)))
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
                    .map(s -> SchoolTransportFacts.option(s, facts))
                    .toList())
        .orElse(List.of());
  }

  private static SchoolYear year(Answers answers, Facts facts) {
    return answers
        .value(YEAR, facts)
        .map(SchoolYear::parse)
        .orElseGet(() -> SchoolYear.containing(facts.today()));
  }
}
