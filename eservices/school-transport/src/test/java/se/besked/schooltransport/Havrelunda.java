package se.besked.schooltransport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.besked.formkit.Answers;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Child.SchoolPlace;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.Home;
import se.besked.kernel.facts.School;
import se.besked.kernel.facts.Walk;
import se.besked.kernel.law.SchoolYear;
import se.besked.kernel.law.Stage;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.registers.Sourced;

/** A guardian with one child and four schools; each test changes what it is about. */
final class Havrelunda {
  static final String CODE = "1299";
  static final String GRANHULT = "1298";
  static final Instant READ = Instant.parse("2026-11-22T09:00:00Z");

  LocalDate today = LocalDate.of(2026, 11, 22);
  LocalDate born = LocalDate.of(2018, 5, 1);
  Optional<SchoolPlace> place =
      Optional.of(new SchoolPlace("eken", Optional.of(new Stage(2)), SchoolYear.parse("2026/27")));
  final List<Home> homes =
      new ArrayList<>(
          List.of(
              registered(
                  CODE,
                  Map.of(
                      "eken",
                      walk(2601),
                      "bjorken",
                      walk(3100),
                      "lyktan",
                      walk(400),
                      "asen",
                      walk(900)))));

  static Home registered(String municipality, Map<String, Walk> walks) {
    return new Home.Open(
        Home.Kind.REGISTERED,
        Optional.of(new Sourced<>("Provgatan 1, 123 45 Havrelunda", "Folkbokföringen", READ)),
        municipality,
        Optional.empty(),
        walks);
  }

  static Home other(String municipality, Map<String, Walk> walks) {
    return new Home.Open(
        Home.Kind.OTHER_GUARDIAN,
        Optional.of(new Sourced<>("Hemma hos Kim Provsson", "Folkbokföringen", READ)),
        municipality,
        Optional.empty(),
        walks);
  }

  static Walk walk(int metres) {
    return new Walk.Metres(metres, "kortaste gångväg");
  }

  Facts facts() {
    return new Facts(
        CODE,
        new Facts.Guardian(
            "guardian-1", new PersonName("Test", "Testsson"), Optional.empty(), CODE),
        List.of(child()),
        List.of(
            school("eken", "Ekskolan", true, 0, 6),
            school("bjorken", "Björkskolan", true, 0, 9),
            school("asen", "Åsskolan", true, 7, 9),
            school("lyktan", "Lyktan", false, 0, 9)),
        List.of(),
        today);
  }

  Child child() {
    return new Child(
        "child-1",
        new Sourced<>(new PersonName("Bo", "Provsson"), "Folkbokföringen", READ),
        born,
        List.of(),
        homes,
        place.map(p -> new Sourced<>(p, "Elevregistret", READ)));
  }

  private static School school(String id, String name, boolean municipal, int from, int to) {
    return new School(id, name, municipal, new Stage(from), new Stage(to), Optional.empty());
  }

  /** Complete answers about the school given. */
  static Answers answers(String school) {
    return Answers.NONE
        .with(SchoolTransportForm.CHILD, "child-1")
        .with(SchoolTransportForm.SCHOOL_YEAR, "2026/27")
        .with(SchoolTransportForm.SCHOOL, school)
        .with(SchoolTransportForm.TRIP, "SCHOOL")
        .with(SchoolTransportForm.GROUNDS, "DISTANCE")
        .with(se.besked.eservice.ContactQuestions.EMAIL, "namn@exempel.se");
  }

  /** Reads answers as the journey does: only when nothing is left to put right. */
  SchoolTransportApplication read(Answers answers) {
    var form = SchoolTransportForm.FORM;
    form.firstIncomplete(answers, facts())
        .ifPresent(
            p -> {
              throw new AssertionError(form.problems(p, answers, facts()).toString());
            });
    return new SchoolTransport().read(form.submitted(answers, facts()), facts());
  }
}
