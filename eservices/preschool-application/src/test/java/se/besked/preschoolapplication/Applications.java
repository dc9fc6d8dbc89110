package se.besked.preschoolapplication;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.besked.childcare.fees.ApplicantHousehold;
import se.besked.childcare.fees.PayingChild;
import se.besked.childcare.fees.SupportPlace;
import se.besked.childcare.start.Situation;
import se.besked.eservice.Words;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.decisions.Finding;
import se.besked.kernel.facts.Activity;

/** An application to change one thing at a time in: born in 2024, two working adults, one wish. */
record Applications(PreschoolApplication made) {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  static Applications born(String day) {
    return new Applications(
        new PreschoolApplication(
            LocalDate.parse(day),
            true,
            TODAY,
            LocalDate.of(2027, 8, 16),
            List.of(new Wish("u1", "Ängens förskola", 850, false)),
            List.of(Situation.WORK, Situation.WORK),
            40,
            null,
            false,
            null,
            household(LocalDate.parse(day), null, false, List.of())));
  }

  Applications start(String day) {
    return with(made.registeredHere(), LocalDate.parse(day), made.wishes(), made.adults());
  }

  Applications registeredHere(Boolean here) {
    return with(here, made.wishedStart(), made.wishes(), made.adults());
  }

  Applications adults(Situation... adults) {
    return with(made.registeredHere(), made.wishedStart(), made.wishes(), List.of(adults));
  }

  Applications sibling() {
    return with(
        made.registeredHere(),
        made.wishedStart(),
        List.of(new Wish("u1", "Ängens förskola", null, true)),
        made.adults());
  }

  private Applications with(
      Boolean here, LocalDate start, List<Wish> wishes, List<Situation> adults) {
    return new Applications(
        new PreschoolApplication(
            made.birthDate(),
            here,
            TODAY,
            start,
            wishes,
            adults,
            made.hoursPerWeek(),
            made.ownNeed(),
            made.specialSupport(),
            made.minorityLanguage(),
            made.household()));
  }

  Applications told(String ownNeed, boolean support, String language) {
    return new Applications(
        new PreschoolApplication(
            made.birthDate(),
            made.registeredHere(),
            TODAY,
            made.wishedStart(),
            made.wishes(),
            made.adults(),
            made.hoursPerWeek(),
            ownNeed,
            support,
            language,
            made.household()));
  }

  Applications fee(Integer income, boolean twoHouseholds, LocalDate... younger) {
    var others = Stream.of(younger).map(b -> child("child-" + b, b, false)).toList();
    return new Applications(
        new PreschoolApplication(
            made.birthDate(),
            made.registeredHere(),
            TODAY,
            made.wishedStart(),
            made.wishes(),
            made.adults(),
            made.hoursPerWeek(),
            made.ownNeed(),
            made.specialSupport(),
            made.minorityLanguage(),
            household(made.birthDate(), income, twoHouseholds, others)));
  }

  /** Asks for special support, with so many hours a week. */
  Applications support(Integer income, boolean twoHouseholds, Integer hours) {
    var child =
        new PayingChild(
            "child",
            "Test Provsson",
            made.birthDate(),
            Activity.PRESCHOOL,
            twoHouseholds,
            true,
            new SupportPlace(hours));
    return new Applications(
        new PreschoolApplication(
            made.birthDate(),
            made.registeredHere(),
            TODAY,
            made.wishedStart(),
            made.wishes(),
            made.adults(),
            hours,
            made.ownNeed(),
            true,
            made.minorityLanguage(),
            new ApplicantHousehold(child, List.of(), income)));
  }

  private static ApplicantHousehold household(
      LocalDate born, Integer income, boolean twoHomes, List<PayingChild> others) {
    return new ApplicantHousehold(child("child", born, twoHomes), others, income);
  }

  private static PayingChild child(String key, LocalDate born, boolean twoHomes) {
    return new PayingChild(key, "Test Provsson", born, Activity.PRESCHOOL, twoHomes, true);
  }

  Assessment assessed() {
    return assessed("sv");
  }

  Assessment assessed(String language) {
    var service = new Preschool();
    return service.assess(made, Havrelunda.RULES, Words.of(service, language));
  }

  Finding finding(String rule) {
    return assessed().findings().stream()
        .filter(f -> f.rule().equals(rule))
        .findFirst()
        .orElseThrow();
  }
}
