package se.besked.preschoolapplication;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.besked.childcare.fees.ApplicantHousehold;
import se.besked.childcare.fees.SupportPlace;
import se.besked.formkit.Answers;
import se.besked.formkit.Question;
import se.besked.formkit.YesNo;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.facts.CareUnit;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.Home;

/** Reads complete answers into the record the rules work on. */
final class PreschoolReader {
  private final Answers answers;
  private final Facts facts;
  private final Child child;

  PreschoolReader(Answers answers, Facts facts) {
    this.answers = answers;
    this.facts = facts;
    this.child = PreschoolFacts.child(answers, facts).orElseThrow();
  }

  PreschoolApplication application() {
    var hours =
        asked(PreschoolForm.HOURS).map(h -> Integer.valueOf(h.replace(" ", ""))).orElse(null);
    boolean support = asked(PreschoolForm.SUPPORT).filter(s -> s == YesNo.YES).isPresent();
    return new PreschoolApplication(
        child.birthDate(),
        registeredHere(),
        facts.today(),
        answers.value(PreschoolForm.START, facts).orElseThrow(),
        answers.value(PreschoolForm.WISHES, facts).orElseThrow().stream().map(this::wish).toList(),
        Stream.of(PreschoolForm.SITUATION, PreschoolForm.PARTNER)
            .flatMap(q -> asked(q).stream())
            .toList(),
        hours,
        asked(PreschoolForm.OWN_NEED).orElse(null),
        support,
        asked(PreschoolForm.LANGUAGE)
            .filter(l -> !l.equals(PreschoolFacts.NO_LANGUAGE))
            .orElse(null),
        ApplicantHousehold.of(
            facts, child, Activity.PRESCHOOL, support ? new SupportPlace(hours) : null));
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

  private Wish wish(String unitId) {
    return new Wish(
        unitId,
        facts.care().unit(unitId).map(CareUnit::name).orElse(unitId),
        PreschoolFacts.metres(child.registeredHome(), unitId).orElse(null),
        PreschoolFacts.siblingAt(unitId, child, facts),
        child.registeredHome().flatMap(Home::open).flatMap(Home.Open::knownTo).orElse(null));
  }
}
