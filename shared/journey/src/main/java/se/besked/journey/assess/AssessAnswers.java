package se.besked.journey.assess;

import java.util.List;
import java.util.Map;
import se.besked.casework.cases.WholeCase;
import se.besked.eservice.EService;
import se.besked.eservice.Words;
import se.besked.formkit.Answers;
import se.besked.formkit.Form;
import se.besked.journey.Json;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.facts.Care;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.Placement;
import se.besked.kernel.law.MissingRule;
import se.besked.kernel.law.RuleBook;
import se.besked.kernel.municipality.Municipality;

/**
 * Applies an e-service's rules in the version that is valid for the application. The rules work on
 * all that the registers said; what comes out of here says no more than its reader may know.
 */
public final class AssessAnswers {
  private AssessAnswers() {}

  /** What a case keeps of its answers, besides what is sealed. */
  public record Stored(Map<String, List<String>> answers, Object application) {}

  /**
   * What a case keeps.
   *
   * @param ruleVersion the version of the municipality's rules
   * @param applicationJson the answers that count, as everybody in the case may know them
   * @param factsJson the registers' values about the applicant and the child alone, without where
   *     they live and without incomes
   * @param assessmentJson what everybody in the case may know, and of the rest what was found,
   *     without words
   * @param whole all of it, to be sealed
   */
  public record Kept(
      String ruleVersion,
      String applicationJson,
      String factsJson,
      String assessmentJson,
      WholeCase whole) {}

  /**
   * Assesses complete answers, to be shown to the one who gave them.
   *
   * @param words in the reader's language
   * @throws MissingRule when the municipality has no rules for the time applied for
   */
  public static <A extends Record> Assessment of(
      EService<A> service,
      Form form,
      Answers answers,
      SealedFacts facts,
      Municipality municipality,
      Words words) {
    var application = service.read(form.submitted(answers, facts.shown()), facts.whole());
    return assess(service, application, municipality.rules(), words)
        .shownToApplicant(facts.shown().guardian().handle());
  }

  /** Assesses an application in full, also one read back from a case: in Swedish. */
  static <A extends Record> Assessment of(
      EService<A> service, A application, Municipality municipality) {
    return assess(
        service, application, municipality.rules(), Words.of(service, Words.SWEDISH.getLanguage()));
  }

  /** Here, and nowhere else, is it settled which findings are the applicant's alone. */
  static <A extends Record> Assessment assess(
      EService<A> service, A application, RuleBook rules, Words words) {
    return service.assess(application, rules, words).tellingOthers(service.toldToAll());
  }

  /**
   * What is kept of submitted answers, in Swedish.
   *
   * @param answers without those that were hidden
   * @throws MissingRule as {@link #of}
   */
  public static <A extends Record> Kept kept(
      EService<A> service, Answers answers, SealedFacts inAnyLanguage, Municipality municipality) {
    var facts = inAnyLanguage.in(Words.SWEDISH.getLanguage());
    var application = service.kept(service.read(answers, facts.whole()));
    var assessment = of(service, application, municipality);
    var child = service.childIn(answers, facts.whole()).map(Child::handle).orElse("");
    return new Kept(
        assessment.ruleVersion(),
        Json.write(new Stored(answers.raw(), service.kept(service.read(answers, facts.common())))),
        Json.write(withoutIncomes(facts.ofOne(child))),
        Json.write(assessment.inTheOpen()),
        new WholeCase(
            Json.write(new Stored(answers.raw(), application)),
            Json.write(withoutIncomes(facts.wholeOf(child))),
            Json.write(assessment)));
  }

  /**
   * What adults of the household have stated is reckoned with, and not kept with a case. That a
   * place is for special support is for the offer's own case, and for no other's to keep; when the
   * child is at its place no matter needs.
   */
  private static Facts withoutIncomes(Facts facts) {
    var care = facts.care();
    return facts
        .with(facts.children().stream().map(AssessAnswers::asKept).toList())
        .with(
            new Care(
                care.units(),
                care.minorityLanguages(),
                java.util.Optional.empty(),
                java.util.Optional.empty()));
  }

  private static Child asKept(Child child) {
    return new Child(
        child.handle(),
        child.name(),
        child.birthDate(),
        child.coGuardians(),
        child.homes(),
        child.enrolment(),
        child.placements().stream().map(p -> p.map(Placement::asKept)).toList(),
        child.livesHere());
  }
}
