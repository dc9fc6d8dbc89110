package se.besked.journey.assess;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.besked.casework.cases.CaseContents;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.rules.RuleHistory;
import se.besked.casework.rules.TrialOfCase;
import se.besked.eservice.Words;
import se.besked.journey.Json;
import se.besked.journey.catalogue.EServices;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.law.Dated;
import se.besked.kernel.law.MissingRule;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.law.RuleBook;
import tools.jackson.core.JacksonException;

/**
 * Assesses a stored case again: first with the rules as they were known then, which must give what
 * was kept, and then with the figures that are tried.
 */
public final class TryStoredCase implements TrialOfCase {
  private static final System.Logger LOG = System.getLogger(TryStoredCase.class.getName());

  private final CaseContents contents;
  private final EServices services;

  public TryStoredCase(CaseContents contents, EServices services) {
    this.contents = contents;
    this.services = services;
  }

  @Override
  public Tried of(CaseHead head, RuleHistory history, String topic, Map<String, Object> figures) {
    if (services.find(head.service()).isEmpty()) {
      return new Tried.NotTried(Reason.SERVICE_GONE);
    }
    StoredApplication<?> application;
    Assessment stored;
    try {
      var whole = contents.whole(head.id());
      application = StoredApplication.of(whole, head, services);
      stored = Json.read(whole.assessmentJson(), Assessment.class);
    } catch (JacksonException | IllegalArgumentException unreadable) {
      return new Tried.NotTried(Reason.UNREADABLE);
    }
    try {
      return compared(head, history, application, stored, topic, figures);
    } catch (MissingRule none) {
      return new Tried.NotTried(Reason.NO_RULES);
    } catch (RuntimeException error) {
      // Its message may tell of the application.
      LOG.log(Level.WARNING, "Case {0} cannot be tried: {1}", head.id(), error.getClass());
      return new Tried.NotTried(Reason.FAILED);
    }
  }

  private static Tried compared(
      CaseHead head,
      RuleHistory history,
      StoredApplication<?> application,
      Assessment stored,
      String topic,
      Map<String, Object> figures) {
    var then = rulesOf(head, history, application, stored);
    if (then.isEmpty()) {
      return new Tried.NotTried(Reason.NOT_THE_SAME);
    }
    var tried =
        again(
            application,
            then.get()
                .only(
                    topic,
                    new Dated.Version<>(
                        "draft", LocalDate.EPOCH, null, "", new Parameters(topic, figures))));
    return new Tried.Compared(
        stored.outcome(), tried.outcome(), !sameButForItsVersion(stored, tried));
  }

  /** When the wishes were changed the assessment was made again, later than the arrival. */
  private static Optional<RuleBook> rulesOf(
      CaseHead head, RuleHistory history, StoredApplication<?> application, Assessment stored) {
    return Stream.of(head.arrivedAt(), head.changedAt())
        .map((Instant moment) -> history.at(moment))
        .filter(rules -> gives(application, rules, stored))
        .findFirst();
  }

  private static boolean gives(
      StoredApplication<?> application, RuleBook rules, Assessment stored) {
    var again = again(application, rules);
    return again.outcome() == stored.outcome() && again.ruleVersion().equals(stored.ruleVersion());
  }

  private static boolean sameButForItsVersion(Assessment a, Assessment b) {
    return a.outcome() == b.outcome()
        && a.headline().equals(b.headline())
        && a.findings().equals(b.findings());
  }

  /** As it would have been kept. */
  private static <A extends Record> Assessment again(
      StoredApplication<A> application, RuleBook rules) {
    var service = application.service();
    var made =
        AssessAnswers.assess(
            service,
            application.application(),
            rules,
            Words.of(service, Words.SWEDISH.getLanguage()));
    return Json.read(Json.write(made), Assessment.class);
  }
}
