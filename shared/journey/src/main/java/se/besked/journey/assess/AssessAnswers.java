package se.besked.journey.assess;

import se.besked.eservice.EService;
import se.besked.eservice.Words;
import se.besked.formkit.Answers;
import se.besked.formkit.Form;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.law.MissingRule;
import se.besked.kernel.municipality.Municipality;

/** Applies an e-service's rules in the version that is valid for the application. */
public final class AssessAnswers {
  private AssessAnswers() {}

  /** An application together with what the rules say of it. */
  public record Assessed<A extends Record>(A application, Assessment assessment) {}

  /**
   * Assesses complete answers, to be shown.
   *
   * @param words in the reader's language
   * @throws MissingRule when the municipality has no rules for the time applied for
   */
  public static <A extends Record> Assessed<A> of(
      EService<A> service,
      Form form,
      Answers answers,
      Facts facts,
      Municipality municipality,
      Words words) {
    var application = service.read(form.submitted(answers, facts), facts);
    return new Assessed<>(application, service.assess(application, municipality.rules(), words));
  }

  /** Assesses an application, also one read back from a case, to be kept: in Swedish. */
  public static <A extends Record> Assessment of(
      EService<A> service, A application, Municipality municipality) {
    return service.assess(
        application, municipality.rules(), Words.of(service, Words.SWEDISH.getLanguage()));
  }
}
