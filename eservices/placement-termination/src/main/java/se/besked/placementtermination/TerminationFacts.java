package se.besked.placementtermination;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.besked.childcare.fees.PayingChild;
import se.besked.childcare.fees.SupportPlace;
import se.besked.eservice.Words;
import se.besked.formkit.Answers;
import se.besked.formkit.Pick.Option;
import se.besked.kernel.facts.Care;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.Gap;
import se.besked.kernel.facts.Household;
import se.besked.kernel.facts.Placement;
import se.besked.kernel.registers.Sourced;

/** What the form takes from the registers: only places that are really there. */
final class TerminationFacts {
  private static final int MOST_MONTHS_AHEAD = 18;

  private TerminationFacts() {}

  /** A child without a place to give up is shown with the reason. */
  static Optional<String> whyNot(Child child, Facts facts) {
    var places = own(child);
    if (places.stream().anyMatch(p -> p.end().isEmpty())) {
      return Optional.empty();
    }
    var words = words(facts);
    return Optional.of(
        places.stream()
            .filter(p -> p.isOpenOn(facts.today()))
            .findFirst()
            .map(p -> endsAlready(p, facts))
            .orElseGet(() -> words.say(registryIsDown(facts) ? "facts.unknown" : "facts.noPlace")));
  }

  private static boolean registryIsDown(Facts facts) {
    return facts.gaps().contains(Gap.STUDENT_REGISTRY_DOWN);
  }

  /** The guardian's own places; one that has an end already is shown with the reason. */
  static List<Option> places(Answers answers, Facts facts) {
    return child(answers, facts).stream()
        .flatMap(c -> own(c).stream())
        .filter(p -> p.isOpenOn(facts.today()))
        .map(p -> option(p, facts))
        .toList();
  }

  private static Option option(Placement place, Facts facts) {
    var words = words(facts);
    var option =
        Option.of(place.id(), words.say("facts.place", place.unitName(), activity(place, words)))
            .withDetail(detail(place, facts));
    return place.end().isEmpty() ? option : option.notPossible(endsAlready(place, facts));
  }

  /** The only one that can be given up is chosen from the start. */
  static Optional<String> onlyPlace(Answers answers, Facts facts) {
    var open = places(answers, facts).stream().filter(o -> o.whyNot().isEmpty()).toList();
    return open.size() == 1 ? Optional.of(open.getFirst().value()) : Optional.empty();
  }

  /** What the registry says of the place, with a way to say that it is wrong. */
  static Optional<Sourced<String>> known(Answers answers, Facts facts) {
    return sourced(answers, facts).map(s -> s.map(p -> p.unitName() + ". " + detail(p, facts)));
  }

  private static String detail(Placement place, Facts facts) {
    var words = words(facts);
    var parts = new ArrayList<String>();
    parts.add(
        words.say(
            place.start().isAfter(facts.today()) ? "facts.begins" : "facts.since",
            day(place.start(), words)));
    place.weeklyHours().ifPresent(h -> parts.add(words.say("facts.hours", Integer.toString(h))));
    return String.join(" ", parts);
  }

  private static String endsAlready(Placement place, Facts facts) {
    var words = words(facts);
    return words.say("facts.ends", place.unitName(), day(place.end().orElseThrow(), words));
  }

  private static String activity(Placement place, Words words) {
    return words.say("activity." + place.activity());
  }

  static Optional<Placement> place(Answers answers, Facts facts) {
    return sourced(answers, facts).map(Sourced::value);
  }

  private static Optional<Sourced<Placement>> sourced(Answers answers, Facts facts) {
    var id = answers.value(TerminationForm.PLACE, facts);
    return child(answers, facts).stream()
        .flatMap(c -> c.placements().stream())
        .filter(p -> p.value().heldHere() && id.filter(p.value().id()::equals).isPresent())
        .findFirst();
  }

  /** With two homes there is a place for each, and each gives up its own. */
  private static List<Placement> own(Child child) {
    return child.placements().stream().map(Sourced::value).filter(Placement::heldHere).toList();
  }

  static Optional<LocalDate> earliest(Answers unused, Facts facts) {
    return Optional.of(facts.today());
  }

  static Optional<LocalDate> latest(Answers unused, Facts facts) {
    return Optional.of(facts.today().plusMonths(MOST_MONTHS_AHEAD));
  }

  static Optional<Child> child(Answers answers, Facts facts) {
    return answers.value(TerminationForm.CHILD, facts).flatMap(facts::child);
  }

  static TerminationApplication read(Answers answers, Facts facts) {
    var child = child(answers, facts).orElseThrow();
    var place = place(answers, facts).orElseThrow();
    var wished =
        TerminationForm.WISHED.isAsked(answers, facts)
            ? answers.value(TerminationForm.WISHED, facts).orElse(null)
            : null;
    return new TerminationApplication(
        place.id(),
        place.unitId(),
        place.unitName(),
        place.activity(),
        child.birthDate(),
        facts.today(),
        wished,
        paying(child, place, facts));
  }

  /** The household and its income; when that is not known the highest fee is what can be said. */
  private static TerminationApplication.Paying paying(Child child, Placement place, Facts facts) {
    var children = new ArrayList<>(PayingChild.in(facts));
    if (children.stream().noneMatch(c -> c.key().equals(child.handle()))) {
      children.add(
          new PayingChild(
              child.handle(),
              child.name().value().full(),
              child.birthDate(),
              place.activity(),
              false,
              child.livesHere(),
              SupportPlace.of(place, child, facts.today())));
    }
    var others = facts.care().household().map(Household::others).orElse(List.of());
    return new TerminationApplication.Paying(
        income(facts.care()), others.isEmpty(), child.handle(), children);
  }

  private static @Nullable Integer income(Care care) {
    return care.statedIncome()
        .flatMap(
            own ->
                care.household()
                    .flatMap(Household::othersIncome)
                    .map(others -> Math.addExact(own, others)))
        .orElse(null);
  }

  static String day(LocalDate date, Words words) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", words.locale()).format(date);
  }

  static Words words(Facts facts) {
    return PlacementTermination.words(facts.language());
  }
}
