package se.besked.journey.submit;

import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.besked.casework.ids.DraftId;
import se.besked.eservice.Concerns;
import se.besked.eservice.EService;
import se.besked.eservice.Summary;
import se.besked.eservice.Words;
import se.besked.formkit.Answers;
import se.besked.formkit.Form;
import se.besked.journey.Json;
import se.besked.journey.assess.AssessAnswers;
import se.besked.journey.assess.AssessAnswers.Kept;
import se.besked.journey.assess.SealedFacts;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.municipality.Municipality;
import se.besked.kernel.signing.ElectronicId.TextToSign;

/**
 * Everything that is about to be signed, worked out from answers and facts. Made twice: when the
 * signature is ordered and when it is done. The hash in the signature holds the two together.
 *
 * @param child whom it is about; absent when it is about the applicant's household
 * @param summary in the reader's language, as shown and signed
 * @param swedishSummary the same in Swedish, as kept
 * @param translations the same in the other languages the other guardian may read
 * @param kept what the case keeps, with its assessment
 * @param text what the guardian reads and signs
 */
public record PreparedApplication(
    Optional<Child> child,
    Answers answers,
    Summary summary,
    Summary swedishSummary,
    Map<String, Summary> translations,
    Kept kept,
    TextToSign text) {

  private static final List<String> TRANSLATIONS = List.of("en");

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
      SealedFacts sealed,
      Municipality municipality) {
    var facts = sealed.shown();
    form.firstIncomplete(all, facts)
        .ifPresent(
            page -> {
              throw new IllegalStateException(
                  "The answers of draft %s are not complete on page %s"
                      .formatted(draft, page.key()));
            });
    var swedish = facts.in(Words.SWEDISH.getLanguage());
    var answers = form.submitted(all, swedish);
    var child = service.childIn(answers, swedish);
    if (child.isEmpty() && service.concerns() == Concerns.CHILD) {
      throw new IllegalStateException("Draft " + draft + " is about no child");
    }
    var kept = AssessAnswers.kept(service, answers, sealed, municipality);
    var shown = summary(service, answers, facts);
    return new PreparedApplication(
        child,
        answers,
        shown,
        summary(service, answers, swedish),
        TRANSLATIONS.stream().collect(toMap(l -> l, l -> summary(service, answers, swedish.in(l)))),
        kept,
        new TextToSign(
            shown.toSign(facts.guardian().name(), municipality.name(), facts.language()),
            Json.write(
                Map.of(
                    "sha256", sha256(kept.applicationJson()),
                    "draft", draft.toString(),
                    "service", service.identity().id(),
                    "formVersion", form.version()))));
  }

  private static <A extends Record> Summary summary(
      EService<A> service, Answers answers, Facts facts) {
    return service.summary(
        service.kept(service.read(answers, facts)),
        answers,
        facts,
        Words.of(service, facts.language()));
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
