package se.besked.schoolageeducareapplication;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.besked.childcare.start.Ages;
import se.besked.eservice.WhichChild;
import se.besked.eservice.Words;
import se.besked.formkit.Answers;
import se.besked.formkit.Pick.Option;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.facts.CareUnit;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.Home;
import se.besked.kernel.facts.Household;
import se.besked.kernel.facts.Placement;
import se.besked.kernel.facts.School;
import se.besked.kernel.facts.Walk;
import se.besked.kernel.law.SchoolYear;
import se.besked.kernel.law.Stage;
import se.besked.kernel.registers.Sourced;

/** What the form takes from the registers. */
final class EducareFacts {
  private EducareFacts() {}

  /** A child too young for school, or past the year it turns 13, is shown with the reason. */
  static Optional<String> whyNot(Child child, Facts facts) {
    var year = SchoolYear.containing(facts.today());
    if (Stream.of(year, year.next()).allMatch(y -> child.stageIn(y).isEmpty())
        && child.birthDate().plusYears(7).isAfter(facts.today())) {
      int starts = Ages.schoolStartYear(child.birthDate());
      return Optional.of(say(facts, "facts.tooYoung", Integer.toString(starts)));
    }
    return facts.today().isAfter(latest(child))
        ? Optional.of(say(facts, "facts.tooOld"))
        : Optional.empty();
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

  /** School and grade. */
  static Optional<Sourced<String>> enrolment(Answers answers, Facts facts) {
    return child(answers, facts)
        .flatMap(Child::enrolment)
        .flatMap(
            e ->
                facts
                    .school(e.value().schoolId())
                    .map(
                        s ->
                            e.map(
                                place ->
                                    place
                                        .stage()
                                        .map(g -> s.name() + ", " + grade(g, place.year(), facts))
                                        .orElse(s.name()))));
  }

  private static String grade(Stage stage, SchoolYear year, Facts facts) {
    return stage.label(year, facts.language());
  }

  static Optional<Sourced<String>> placement(Answers answers, Facts facts) {
    var places = child(answers, facts).map(Child::placements).orElse(List.of());
    var text =
        places.stream()
            .map(Sourced::value)
            .map(p -> placeWithDay(p, facts))
            .collect(Collectors.joining("; "));
    return places.stream().findFirst().map(s -> s.map(unused -> text));
  }

  private static String placeWithDay(Placement place, Facts facts) {
    var day = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of(facts.language()));
    return say(facts, "facts.placement", place.unitName(), day.format(place.start()));
  }

  static boolean schoolIsUnknown(Answers answers, Facts facts) {
    return child(answers, facts).flatMap(Child::enrolment).isEmpty();
  }

  /** The schools with the child's grade, the nearest first. */
  static List<Option> schools(Answers answers, Facts facts) {
    var child = child(answers, facts);
    var stage =
        child.flatMap(
            c -> {
              var year = SchoolYear.containing(facts.today());
              return c.stageIn(year).or(() -> c.stageIn(year.next()));
            });
    return facts.schools().stream()
        .filter(s -> stage.isPresent() && s.offers(stage.get()))
        .sorted(nearest(child, School::id, School::name))
        .map(s -> option(s.id(), s.name(), s.municipal(), child, facts))
        .toList();
  }

  /** The school from the register, else the one that was chosen. */
  static Optional<School> school(Answers answers, Facts facts) {
    return child(answers, facts)
        .flatMap(Child::enrolment)
        .map(e -> e.value().schoolId())
        .or(() -> answers.value(EducareForm.SCHOOL, facts))
        .flatMap(facts::school);
  }

  /** The school's own educare, which has the school's id in the registry. */
  static Optional<CareUnit> ownUnit(Answers answers, Facts facts) {
    return school(answers, facts)
        .flatMap(s -> educare(facts).filter(u -> u.id().equals(s.id())).findFirst());
  }

  static boolean schoolHasNone(Answers answers, Facts facts) {
    return school(answers, facts).isPresent() && ownUnit(answers, facts).isEmpty();
  }

  /** The municipality's educare units, the nearest first. */
  static List<Option> units(Answers answers, Facts facts) {
    var child = child(answers, facts);
    return educare(facts)
        .filter(CareUnit::municipal)
        .sorted(nearest(child, CareUnit::id, CareUnit::name))
        .map(u -> option(u.id(), u.name(), true, child, facts))
        .toList();
  }

  static Stream<CareUnit> educare(Facts facts) {
    return facts.care().units().stream().filter(u -> u.activity() == Activity.SCHOOL_AGE_EDUCARE);
  }

  private static Option option(
      String id, String name, boolean municipal, Optional<Child> child, Facts facts) {
    var option = Option.of(id, municipal ? name : say(facts, "facts.independent", name));
    return metres(child, id)
        .map(m -> option.withDetail(say(facts, "facts.walk", Words.metres(m))))
        .orElse(option);
  }

  private static <T> Comparator<T> nearest(
      Optional<Child> child, Function<T, String> id, Function<T, String> name) {
    return Comparator.<T, Integer>comparing(
            t -> metres(child, id.apply(t)).orElse(Integer.MAX_VALUE))
        .thenComparing(name);
  }

  static Optional<Integer> metres(Optional<Child> child, String unitId) {
    return child
        .flatMap(Child::registeredHome)
        .flatMap(Home::open)
        .flatMap(h -> h.to(unitId))
        .flatMap(w -> w instanceof Walk.Metres m ? Optional.of(m.metres()) : Optional.empty());
  }

  /** Today, but not before the autumn that the child begins school. */
  static Optional<LocalDate> earliest(Answers answers, Facts facts) {
    return child(answers, facts)
        .map(
            c -> {
              boolean inSchool = c.stageIn(SchoolYear.containing(facts.today())).isPresent();
              var begins = LocalDate.of(Ages.schoolStartYear(c.birthDate()), Month.AUGUST, 1);
              return inSchool || begins.isBefore(facts.today()) ? facts.today() : begins;
            });
  }

  static Optional<LocalDate> latest(Answers answers, Facts facts) {
    return child(answers, facts).map(EducareFacts::latest);
  }

  /** The spring term of the year the pupil turns 13 ends in June (skolförordningen 3 kap. 2 §). */
  private static LocalDate latest(Child child) {
    return latest(child.birthDate());
  }

  static LocalDate latest(LocalDate birthDate) {
    return LocalDate.of(Ages.lastEducareYear(birthDate), Month.JUNE, 30);
  }

  static boolean hasPartner(Answers answers, Facts facts) {
    return facts.care().household().map(Household::others).filter(o -> !o.isEmpty()).isPresent();
  }

  static String say(Facts facts, String key, Object... values) {
    return Educare.words(facts.language()).say(key, values);
  }
}
