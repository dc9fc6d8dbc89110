package se.besked.schooltransport;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.besked.eservice.Route;
import se.besked.formkit.Answers;
import se.besked.formkit.Pick.Option;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.Home;
import se.besked.kernel.facts.School;
import se.besked.kernel.facts.Walk;
import se.besked.kernel.law.SchoolYear;
import se.besked.kernel.law.Stage;
import se.besked.kernel.registers.Sourced;

/** What the form takes from the registers. */
final class SchoolTransportFacts {
  private SchoolTransportFacts() {}

  /** A child who is too young or too old is shown with the reason, not hidden. */
  static Optional<String> whyNot(Child child, Facts facts) {
    var now = SchoolYear.containing(facts.today());
    if (Stream.of(now, now.next()).anyMatch(y -> child.stageIn(y).isPresent())) {
      return Optional.empty();
    }
    int starts = child.birthDate().getYear() + 6;
    return Optional.of(
        starts > facts.today().getYear()
            ? say(facts, "facts.tooYoung", starts, starts - 1)
            : say(facts, "facts.tooOld"));
  }

  static List<Option> schoolYears(Answers answers, Facts facts) {
    var now = SchoolYear.containing(facts.today());
    return Stream.of(now, now.next())
        .filter(y -> child(answers, facts).filter(c -> c.stageIn(y).isEmpty()).isEmpty())
        .map(y -> option(y, facts))
        .toList();
  }

  static Option option(SchoolYear year, Facts facts) {
    return Option.of(year.toString(), say(facts, "facts.schoolYear", year));
  }

  /** The year that goes on; from May, when most ask about the autumn, the coming one. */
  static Optional<String> likelySchoolYear(Answers answers, Facts facts) {
    var offered = schoolYears(answers, facts).stream().map(Option::value).toList();
    return offered.stream()
        .filter(likelySchoolYear(facts)::equals)
        .findFirst()
        .or(() -> offered.stream().findFirst());
  }

  static String likelySchoolYear(Facts facts) {
    return SchoolYear.containing(facts.today().plusMonths(3)).toString();
  }

  static Optional<Sourced<String>> name(Answers answers, Facts facts) {
    return child(answers, facts).map(c -> c.name().map(n -> n.full()));
  }

  static Optional<Sourced<String>> address(Answers answers, Facts facts) {
    return child(answers, facts).flatMap(Child::registeredHome).flatMap(Home::shownAddress);
  }

  static Optional<Sourced<String>> otherHome(Answers answers, Facts facts) {
    return child(answers, facts).flatMap(Child::otherHome).flatMap(Home::shownAddress);
  }

  static Optional<Sourced<String>> enrolment(Answers answers, Facts facts) {
    return child(answers, facts)
        .flatMap(Child::enrolment)
        .flatMap(
            e ->
                facts
                    .school(e.value().schoolId())
                    .map(s -> new Sourced<>(s.name(), e.source(), e.readAt())));
  }

  static Optional<Sourced<String>> grade(Answers answers, Facts facts) {
    return child(answers, facts)
        .flatMap(
            c ->
                stage(answers, facts)
                    .flatMap(
                        s ->
                            year(answers, facts)
                                .map(y -> say(facts, "facts.grade", gradeLabel(s, y, facts), y))
                                .map(
                                    text ->
                                        c.enrolment()
                                            .filter(e -> e.value().stage().isPresent())
                                            .map(e -> new Sourced<>(text, e.source(), e.readAt()))
                                            .orElseGet(
                                                () ->
                                                    new Sourced<>(
                                                        text,
                                                        say(facts, "facts.byBirthYear"),
                                                        c.name().readAt())))));
  }

  static List<Option> schools(Answers answers, Facts facts) {
    return stage(answers, facts).stream()
        .flatMap(stage -> facts.schools().stream().filter(s -> s.offers(stage)))
        .sorted(Comparator.comparing(School::name))
        .map(s -> option(s, facts))
        .toList();
  }

  static Option option(School school, Facts facts) {
    return Option.of(
        school.id(),
        school.municipal() ? school.name() : say(facts, "facts.independent", school.name()));
  }

  /** The registry's school if it has the grade that year, else the nearest one. */
  static Optional<String> likelySchool(Answers answers, Facts facts) {
    var offered = schools(answers, facts).stream().map(Option::value).toList();
    return child(answers, facts)
        .flatMap(Child::enrolment)
        .map(e -> e.value().schoolId())
        .filter(offered::contains)
        .or(() -> nearestMunicipal(answers, facts).map(School::id));
  }

  /**
   * The municipal school where the municipality would place the pupil: the nearest with the grade.
   */
  static Optional<School> nearestMunicipal(Answers answers, Facts facts) {
    var home = child(answers, facts).flatMap(Child::registeredHome);
    var stage = stage(answers, facts);
    return home.flatMap(h -> stage.flatMap(s -> nearestMunicipal(h, s, facts)));
  }

  static Optional<School> nearestMunicipal(Home anyHome, Stage stage, Facts facts) {
    return anyHome.open().flatMap(home -> nearestMunicipal(home, stage, facts));
  }

  private static Optional<School> nearestMunicipal(Home.Open home, Stage stage, Facts facts) {
    return facts.schools().stream()
        .filter(s -> s.municipal() && s.offers(stage) && metres(home, s).isPresent())
        .min(Comparator.comparing(s -> metres(home, s).orElseThrow()));
  }

  static HomeDistance distance(
      String name, Home home, School school, boolean isThePupils, Facts facts) {
    boolean here = home.municipalityCode().equals(facts.municipalityCode());
    var told = isHidden(home, facts) ? ofHidden(isThePupils) : null;
    return switch (home) {
      case Home.Hidden hidden -> new HomeDistance(name, here, null, null, null, null, told);
      case Home.Open open -> {
        var openTo = open.knownTo().orElse(null);
        yield switch (open.to(school.id()).orElseGet(() -> unknownPosition(facts))) {
          case Walk.Metres(int metres, String method) ->
              new HomeDistance(name, here, metres, method, null, openTo, told);
          case Walk.NotMeasured none ->
              new HomeDistance(name, here, null, null, none.in(facts.language()), openTo, told);
        };
      }
    };
  }

  /**
   * The one in the registry, and in the year that most ask about: each year and stage has a limit
   * of its own, and between two of them a way can be told.
   */
  static boolean isThePupils(School school, Child child, Answers answers, Facts facts) {
    return child.enrolment().filter(e -> e.value().schoolId().equals(school.id())).isPresent()
        && year(answers, facts)
            .filter(y -> y.toString().equals(likelySchoolYear(facts)))
            .isPresent();
  }

  private static HomeDistance.Told ofHidden(boolean schoolIsThePupils) {
    return schoolIsThePupils ? HomeDistance.Told.OVER_OR_UNDER : HomeDistance.Told.NOTHING;
  }

  /** Whether the one who applies may not know where a home lies. */
  static boolean isHidden(Home home, Facts facts) {
    return home.open().filter(h -> h.isOpenTo(facts.guardian().handle())).isEmpty();
  }

  private static Walk unknownPosition(Facts facts) {
    return new Walk.NotMeasured(
        say(facts.in("sv"), "home.unknownPosition"), say(facts.in("en"), "home.unknownPosition"));
  }

  static boolean anotherMunicipalSchool(Answers answers, Facts facts) {
    if (registeredHomeIsHidden(answers, facts)) {
      return false;
    }
    var school = chosenSchool(answers, facts).filter(School::municipal);
    var nearest = nearestMunicipal(answers, facts);
    return school.isPresent() && !school.equals(nearest);
  }

  /** Then an officer finds out what the applicant may not know. */
  static boolean registeredHomeIsHidden(Answers answers, Facts facts) {
    return child(answers, facts)
        .flatMap(Child::registeredHome)
        .filter(h -> isHidden(h, facts))
        .isPresent();
  }

  static boolean hasOtherHome(Answers answers, Facts facts) {
    return child(answers, facts).flatMap(Child::otherHome).isPresent();
  }

  static Optional<School> chosenSchool(Answers answers, Facts facts) {
    return answers.value(SchoolTransportForm.SCHOOL, facts).flatMap(facts::school);
  }

  static Optional<Child> child(Answers answers, Facts facts) {
    return answers.value(SchoolTransportForm.CHILD, facts).flatMap(facts::child);
  }

  static Optional<SchoolYear> year(Answers answers, Facts facts) {
    return answers.value(SchoolTransportForm.SCHOOL_YEAR, facts).map(SchoolYear::parse);
  }

  static Optional<Stage> stage(Answers answers, Facts facts) {
    return child(answers, facts).flatMap(c -> year(answers, facts).flatMap(c::stageIn));
  }

  static Optional<Route> route(Home home, School school) {
    return home.open()
        .flatMap(Home.Open::position)
        .flatMap(from -> school.position().map(to -> new Route(from, to, school.name())));
  }

  /** Years go in as text: a number would be grouped, 2 028. */
  static String say(Facts facts, String key, Object... values) {
    return SchoolTransport.words(facts.language())
        .say(key, Stream.of(values).map(String::valueOf).toArray(Object[]::new));
  }

  static String gradeLabel(Stage stage, SchoolYear year, Facts facts) {
    return capitalised(stage.label(year, facts.language()));
  }

  static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static Optional<Integer> metres(Home.Open home, School school) {
    return home.to(school.id())
        .flatMap(w -> w instanceof Walk.Metres m ? Optional.of(m.metres()) : Optional.empty());
  }
}
