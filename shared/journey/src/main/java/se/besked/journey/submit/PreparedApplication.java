package se.besked.journey.submit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.besked.casework.drafts.DraftId;
import se.besked.eservice.EService;
import se.besked.eservice.Summary;
import se.besked.formkit.Answers;
import se.besked.formkit.Form;
import se.besked.journey.Json;
import se.besked.journey.assess.AssessAnswers;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.municipality.Municipality;
import se.besked.kernel.signing.ElectronicId.TextToSign;

/**
 * Everything that is about to be signed, worked out from answers and facts. Made twice: when the
 * signature is ordered and when it is done. The hash in the signature holds the two together.
 *
 * @param applicationJson the answers that count and the record the rules work on
 * @param factsJson the registers' values about this child alone
 * @param text what the guardian reads and signs
 */
public record PreparedApplication(
    Child child,
    Answers answers,
    Summary summary,
    Assessment assessment,
    String applicationJson,
    String factsJson,
    TextToSign text) {

  /** What a case keeps of an application. */
  public record Stored(Map<String, List<String>> answers, Object application) {}

  /**
   * Works it out.
   *
   * @param form the version that the draft began with
   * @throws IllegalStateException when the answers are not complete; the form says so before
   */
  public static <A extends Record> PreparedApplication of(
      EService<A> service,
      Form form,
      DraftId draft,
      Answers all,
      Facts facts,
      Municipality municipality) {
    if (form.firstIncomplete(all, facts).isPresent()) {
      throw new IllegalStateException("The answers of draft " + draft + " are not complete");
    }
    var answers = form.submitted(all, facts);
    var child = service.childIn(answers, facts).orElseThrow();
    var assessed = AssessAnswers.of(service, form, answers, facts, municipality);
    var summary = service.summary(assessed.application(), answers, facts);
    var applicationJson = Json.write(new Stored(answers.raw(), assessed.application()));
    return new PreparedApplication(
        child,
        answers,
        summary,
        assessed.assessment(),
        applicationJson,
        Json.write(aboutOnly(child, facts)),
        new TextToSign(
            visible(summary, municipality),
            Json.write(
                Map.of(
                    "sha256", sha256(applicationJson),
                    "draft", draft.toString(),
                    "service", service.identity().id(),
                    "formVersion", form.version()))));
  }

  private static Facts aboutOnly(Child child, Facts facts) {
    return new Facts(
        facts.municipalityCode(),
        facts.guardian(),
        List.of(child),
        facts.schools(),
        facts.gaps(),
        facts.today());
  }

  private static String visible(Summary summary, Municipality municipality) {
    return summary.rows().stream()
        .map(r -> r.name() + ": " + r.value())
        .collect(
            Collectors.joining(
                "\n",
                summary.title() + "\n\n",
                "\n\nJag intygar att uppgifterna är riktiga och skickar ansökan till %s."
                    .formatted(municipality.name())));
  }

  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
