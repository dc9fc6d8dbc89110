package se.besked.preschoolapplication;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.besked.formkit.Answers;
import se.besked.formkit.Question;
import se.besked.kernel.facts.CareUnit;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.Household;
import se.besked.kernel.facts.Household.ChildAtHome;

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
    return new PreschoolApplication(
        child.birthDate(),
        registeredHere(),
        facts.today(),
        answers.value(PreschoolForm.START, facts).orElseThrow(),
        answers.value(PreschoolForm.WISHES, facts).orElseThrow().stream().map(this::wish).toList(),
        Stream.of(PreschoolForm.SITUATION, PreschoolForm.PARTNER)
            .flatMap(q -> asked(q).stream())
            .toList(),
        asked(PreschoolForm.HOURS).map(h -> Integer.valueOf(h.replace(" ", ""))).orElse(null),
        asked(PreschoolForm.OWN_NEED).orElse(null),
        asked(PreschoolForm.SUPPORT).filter(s -> s == YesNo.YES).isPresent(),
        asked(PreschoolForm.LANGUAGE)
            .filter(l -> !l.equals(PreschoolFacts.NO_LANGUAGE))
            .orElse(null),
        family(),
        atHome().map(ChildAtHome::twoHouseholds).orElse(false),
        householdIncome());
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
        PreschoolFacts.siblingAt(unitId, child, facts));
  }

  private Optional<ChildAtHome> atHome() {
    return children().filter(c -> c.handle().equals(child.handle())).findFirst();
  }

  private Stream<ChildAtHome> children() {
    return facts.care().household().stream().flatMap(h -> h.children().stream());
  }

  /** Those who pay for another place already; the child itself is counted by the rules. */
  private List<FamilyChild> family() {
    return children()
        .filter(c -> !c.handle().equals(child.handle()))
        .flatMap(
            c ->
                c
                    .activity()
                    .map(a -> new FamilyChild(c.handle(), c.birthDate(), a, c.twoHouseholds()))
                    .stream())
        .toList();
  }

  /**
   * What a fee can be told from: both adults' statements together, and only when everybody who will
   * read the decision lives in the household.
   */
  private @Nullable Integer householdIncome() {
    var household = facts.care().household();
    boolean amongThemselves =
        household
            .map(h -> h.others().stream().map(Household.Adult::handle).collect(Collectors.toSet()))
            .filter(at -> child.coGuardians().stream().allMatch(g -> at.contains(g.handle())))
            .isPresent();
    return !amongThemselves
        ? null
        : facts
            .care()
            .statedIncome()
            .flatMap(own -> household.flatMap(Household::othersIncome).map(o -> own + o))
            .orElse(null);
  }
}
