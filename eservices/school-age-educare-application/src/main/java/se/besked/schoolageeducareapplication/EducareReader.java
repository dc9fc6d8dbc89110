package se.besked.schoolageeducareapplication;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.besked.childcare.fees.ApplicantHousehold;
import se.besked.formkit.Answers;
import se.besked.formkit.Question;
import se.besked.formkit.YesNo;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.facts.CareUnit;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.Home;
import se.besked.kernel.facts.School;

/** Reads complete answers into the record the rules work on. */
final class EducareReader {
  private final Answers answers;
  private final Facts facts;
  private final Child child;

  EducareReader(Answers answers, Facts facts) {
    this.answers = answers;
    this.facts = facts;
    this.child = EducareFacts.child(answers, facts).orElseThrow();
  }

  EducareApplication application() {
    return new EducareApplication(
        child.birthDate(),
        registeredHere(),
        facts.today(),
        answers.value(EducareForm.START, facts).orElseThrow(),
        EducareFacts.school(answers, facts).map(School::name).orElse(""),
        unit(),
        Stream.of(EducareForm.SITUATION, EducareForm.PARTNER)
            .flatMap(q -> asked(q).stream())
            .toList(),
        answers.value(EducareForm.TIMES, facts).orElseThrow(),
        asked(EducareForm.OWN_NEED).orElse(null),
        asked(EducareForm.SUPPORT).filter(s -> s == YesNo.YES).isPresent(),
        ApplicantHousehold.of(facts, child, Activity.SCHOOL_AGE_EDUCARE));
  }

  private <T> Optional<T> asked(Question<T> question) {
    return question.isAsked(answers, facts) ? answers.value(question, facts) : Optional.empty();
  }

  private @Nullable Boolean registeredHere() {
    return child
        .registeredHome()
        .map(h -> h.municipalityCode().equals(facts.municipalityCode()))
        .orElse(null);
  }

  /** A school that the municipality's list lacks leaves no unit but its own name. */
  private Unit unit() {
    var own = EducareFacts.ownUnit(answers, facts);
    return own.or(this::chosen)
        .map(
            u ->
                new Unit(
                    u.id(),
                    u.name(),
                    own.isPresent(),
                    u.municipal(),
                    EducareFacts.metres(Optional.of(child), u.id()).orElse(null),
                    child
                        .registeredHome()
                        .flatMap(Home::open)
                        .flatMap(Home.Open::knownTo)
                        .orElse(null)))
        .orElseGet(() -> new Unit("", "", false, true, null));
  }

  private Optional<CareUnit> chosen() {
    return asked(EducareForm.UNIT)
        .flatMap(id -> EducareFacts.educare(facts).filter(u -> u.id().equals(id)).findFirst());
  }
}
