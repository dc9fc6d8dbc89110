package se.besked.schooltransport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.besked.formkit.Answers;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.School;

/** Reads complete answers into the record the rules work on. */
final class SchoolTransportReader {
  private final Answers answers;
  private final Facts facts;

  SchoolTransportReader(Answers answers, Facts facts) {
    this.answers = answers;
    this.facts = facts;
  }

  SchoolTransportApplication application() {
    var school = SchoolTransportFacts.chosenSchool(answers, facts).orElseThrow();
    return new SchoolTransportApplication(
        SchoolTransportFacts.year(answers, facts).orElseThrow(),
        SchoolTransportFacts.stage(answers, facts).orElseThrow(),
        choice(school),
        school.name(),
        !school.municipal(),
        homes(school),
        answers.value(SchoolTransportForm.GROUNDS, facts).orElse(Set.of()),
        answers.value(SchoolTransportForm.TRIP, facts).orElseThrow(),
        null,
        registeredHomeIsHidden() ? nearest().map(School::name).orElse(null) : null);
  }

  /**
   * The law asks where the municipality would have placed the pupil, whatever the family calls it:
   * the nearest municipal school with the grade. From a home that is hidden from the applicant that
   * is not answered: which schools a home lies nearest to tells where it is.
   */
  private SchoolChoice choice(School school) {
    if (!school.municipal()) {
      return SchoolChoice.CHOSEN;
    }
    if (registeredHomeIsHidden()) {
      return SchoolChoice.TO_BE_CHECKED;
    }
    var nearest = nearest();
    if (nearest.filter(school::equals).isPresent()) {
      return SchoolChoice.ASSIGNED;
    }
    boolean chose =
        answers
            .value(SchoolTransportForm.PLACEMENT, facts)
            .filter(p -> p == WhoChose.WE_CHOSE)
            .isPresent();
    return nearest.isPresent() && chose ? SchoolChoice.CHOSEN : SchoolChoice.TO_BE_CHECKED;
  }

  private Optional<School> nearest() {
    return SchoolTransportFacts.nearestMunicipal(answers, facts);
  }

  private boolean registeredHomeIsHidden() {
    return SchoolTransportFacts.registeredHomeIsHidden(answers, facts);
  }

  private List<HomeDistance> homes(School school) {
    var child = SchoolTransportFacts.child(answers, facts).orElseThrow();
    boolean isThePupils = SchoolTransportFacts.isThePupils(school, child, answers, facts);
    var homes = new ArrayList<HomeDistance>();
    homes.add(
        child
            .registeredHome()
            .map(
                h ->
                    SchoolTransportFacts.distance(
                        SchoolTransportFacts.say(facts, "home.registered"),
                        h,
                        school,
                        isThePupils,
                        facts))
            .orElseGet(this::unknownHome));
    if (alternates(child)) {
      child
          .otherHome()
          .map(
              h ->
                  SchoolTransportFacts.distance(
                      SchoolTransportFacts.say(facts, "home.other"), h, school, isThePupils, facts))
          .ifPresent(homes::add);
    }
    return homes;
  }

  private boolean alternates(Child child) {
    return child.otherHome().isPresent()
        && answers
            .value(SchoolTransportForm.RESIDENCE, facts)
            .filter(r -> r == Residence.ALTERNATING)
            .isPresent();
  }

  private HomeDistance unknownHome() {
    return new HomeDistance(
        SchoolTransportFacts.say(facts, "home.registered"),
        null,
        null,
        null,
        SchoolTransportFacts.say(facts, "home.noAddress"));
  }
}
