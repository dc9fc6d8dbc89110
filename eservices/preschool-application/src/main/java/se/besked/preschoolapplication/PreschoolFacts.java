package se.besked.preschoolapplication;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.besked.childcare.start.Ages;
import se.besked.childcare.start.Situation;
import se.besked.eservice.WhichChild;
import se.besked.eservice.Words;
import se.besked.formkit.Answers;
import se.besked.formkit.Choice;
import se.besked.formkit.Pick.Option;
import se.besked.formkit.Ranking.Place;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.facts.CareUnit;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.Home;
import se.besked.kernel.facts.Household;
import se.besked.kernel.facts.Placement;
import se.besked.kernel.facts.Walk;
import se.besked.kernel.registers.Position;
import se.besked.kernel.registers.Sourced;

/** What the form takes from the registers. */
final class PreschoolFacts {
  static final String NO_LANGUAGE = "none";

  private PreschoolFacts() {}

  /** A child who has begun school is shown with the reason, not hidden. */
  static Optional<String> whyNot(Child child, Facts facts) {
    boolean inSchool =
        child.enrolment().filter(e -> e.value().stage().isPresent()).isPresent()
            || facts.today().isAfter(lastDayBeforeSchool(child));
    return inSchool ? Optional.of(say(facts, "facts.inSchool")) : Optional.empty();
  }

  static Optional<Child> child(Answers answers, Facts facts) {
    return WhichChild.in(answers, facts);
  }

  static Optional<Sourced<String>> name(Answers answers, Facts facts) {
    return child(answers, facts).map(c -> c.name().map(n -> n.full()));
  }

  static Optional<Sourced<String>> address(Answers answers, Facts facts) {
    return child(answers, facts).flatMap(Child::registeredHome).flatMap(Home::shownAddress);
  }

  /** The child's own places, those to come as well. */
  static Optional<Sourced<String>> placement(Answers answers, Facts facts) {
    var places = child(answers, facts).map(Child::placements).orElse(List.of());
    return together(places.stream().map(s -> s.map(p -> placeWithDay(p, facts))).toList());
  }

  private static String placeWithDay(Placement place, Facts facts) {
    return say(facts, "facts.placement", place.unitName(), day(place.start(), facts));
  }

  /** Brothers and sisters with a place at a preschool: found, not asked for. */
  static Optional<Sourced<String>> siblings(Answers answers, Facts facts) {
    var child = child(answers, facts);
    return child.flatMap(
        c ->
            together(
                siblings(c, facts)
                    .flatMap(
                        sibling ->
                            atPreschool(sibling, facts)
                                .map(
                                    s ->
                                        s.map(
                                            p ->
                                                say(
                                                    facts,
                                                    "facts.sibling",
                                                    sibling.name().value().full(),
                                                    p.unitName()))))
                    .toList()));
  }

  private static Stream<Child> siblings(Child child, Facts facts) {
    return facts.children().stream().filter(c -> !c.handle().equals(child.handle()));
  }

  private static Stream<Sourced<Placement>> atPreschool(Child child, Facts facts) {
    return child.placements().stream()
        .filter(
            p -> p.value().activity() == Activity.PRESCHOOL && p.value().isOpenOn(facts.today()));
  }

  static boolean siblingAt(String unitId, Child child, Facts facts) {
    return siblings(child, facts)
        .flatMap(s -> atPreschool(s, facts))
        .anyMatch(p -> p.value().unitId().equals(unitId));
  }

  private static Optional<Sourced<String>> together(List<Sourced<String>> parts) {
    var text = parts.stream().map(Sourced::value).distinct().collect(Collectors.joining("; "));
    return parts.stream().findFirst().map(first -> first.map(unused -> text));
  }

  /** The preschools, the nearest first. */
  static List<Place> units(Answers answers, Facts facts) {
    var home = child(answers, facts).flatMap(Child::registeredHome);
    boolean isHidden = home.filter(h -> h instanceof Home.Hidden).isPresent();
    return facts.care().units().stream()
        .filter(u -> u.activity() == Activity.PRESCHOOL)
        .sorted(
            Comparator.<CareUnit, Integer>comparing(
                    u -> metres(home, u.id()).orElse(Integer.MAX_VALUE))
                .thenComparing(CareUnit::name))
        .map(u -> place(u, isHidden, metres(home, u.id()), facts))
        .toList();
  }

  /** Of a home that is hidden nothing is said, and the wishes stand in order of name. */
  private static Place place(
      CareUnit unit, boolean isHidden, Optional<Integer> metres, Facts facts) {
    var name = Option.of(unit.id(), unit.name());
    var walk = isHidden ? Optional.<String>empty() : Optional.of(walk(metres, facts));
    var detail =
        unit.municipal()
            ? walk
            : Optional.of(
                walk.map(w -> say(facts, "facts.independent", w))
                    .orElseGet(() -> say(facts, "facts.independent.only")));
    return new Place(detail.map(name::withDetail).orElse(name), unit.position());
  }

  private static String walk(Optional<Integer> metres, Facts facts) {
    return metres
        .map(m -> say(facts, "facts.walk", Words.metres(m)))
        .orElseGet(() -> say(facts, "facts.walk.unknown"));
  }

  static Optional<Integer> metres(Optional<Home> home, String unitId) {
    return home.flatMap(Home::open)
        .flatMap(h -> h.to(unitId))
        .flatMap(w -> w instanceof Walk.Metres m ? Optional.of(m.metres()) : Optional.empty());
  }

  static Optional<Position> home(Answers answers, Facts facts) {
    return child(answers, facts)
        .flatMap(Child::registeredHome)
        .flatMap(Home::open)
        .flatMap(Home.Open::position);
  }

  static Optional<LocalDate> today(Answers answers, Facts facts) {
    return Optional.of(facts.today());
  }

  /** In the year that compulsory school begins (skollagen 7 kap. 10 §). */
  static Optional<LocalDate> lastDayBeforeSchool(Answers answers, Facts facts) {
    return child(answers, facts).map(PreschoolFacts::lastDayBeforeSchool);
  }

  static LocalDate lastDayBeforeSchool(Child child) {
    return lastDayBeforeSchool(child.birthDate());
  }

  static LocalDate lastDayBeforeSchool(LocalDate birthDate) {
    return LocalDate.of(Ages.schoolStartYear(birthDate), Month.JULY, 31);
  }

  static boolean hasPartner(Answers answers, Facts facts) {
    return facts.care().household().map(Household::others).filter(o -> !o.isEmpty()).isPresent();
  }

  /** How many hours matters only where work or studies give the right. */
  static boolean worksOrStudies(Answers answers, Facts facts) {
    return Stream.of(PreschoolForm.SITUATION, PreschoolForm.PARTNER)
        .filter(q -> q.isAsked(answers, facts))
        .allMatch(q -> worksOrStudies(q, answers, facts));
  }

  private static boolean worksOrStudies(Choice<Situation> question, Answers answers, Facts facts) {
    return answers
        .value(question, facts)
        .filter(s -> s == Situation.WORK || s == Situation.STUDIES)
        .isPresent();
  }

  static boolean inMinorityLanguageArea(Answers answers, Facts facts) {
    return !facts.care().minorityLanguages().isEmpty();
  }

  static List<Option> languages(Answers answers, Facts facts) {
    return Stream.concat(
            Stream.of(Option.of(NO_LANGUAGE, say(facts, "language.none"))),
            facts.care().minorityLanguages().stream()
                .map(l -> Option.of(l, say(facts, "language." + l))))
        .toList();
  }

  static String say(Facts facts, String key, Object... values) {
    return Preschool.words(facts.language()).say(key, values);
  }

  private static String day(LocalDate day, Facts facts) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of(facts.language())).format(day);
  }
}
