package se.besked.casework.eplatform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Served;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.CaseState;
import se.besked.casework.decisions.Decision;
import se.besked.casework.decisions.DecisionDocuments;
import se.besked.casework.decisions.DecisionRows;
import se.besked.casework.eplatform.PlatformLinks.Untold;
import se.besked.casework.events.EventType;
import se.besked.casework.ids.CaseId;
import se.besked.casework.receipts.Receipt;
import se.besked.casework.receipts.ReceiptRows;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;
import se.besked.kernel.eplatform.EPlatform;
import se.besked.kernel.eplatform.PlatformAnswer;
import se.besked.kernel.eplatform.PlatformMessage;

/**
 * Brings the e-service platform up to date with one case, step by step and in order: our number,
 * each event, each decision with its letter, the status. The platform is asked outside of any
 * transaction, and each step that went is remembered before the next.
 */
public final class TellPlatform {
  private static final Actor.SystemJob JOB = new Actor.SystemJob("tell-e-platform");

  /** The platform's name of our number, which its staff search by. */
  private static final String NUMBER = "besked-arendenummer";

  /** A job that dies leaves the case to the next one after this. */
  private static final Duration BUSY = Duration.ofMinutes(5);

  /**
   * What is told: what parties see and the record names, that there is a decision, and its letter
   * when it has been served on the applicant, who is the one who reads there.
   */
  private static final List<EventType> TOLD =
      Arrays.stream(EventType.values())
          .filter(EventType::shownToParties)
          .filter(t -> t.recordTitle().isPresent() || t == EventType.DECISION_PUBLISHED)
          .toList();

  private final PlatformLinks links;
  private final Optional<EPlatform> platform;
  private final CaseRows cases;
  private final DecisionRows decisions;
  private final DecisionDocuments documents;
  private final ReceiptRows receipts;
  private final Served served;
  private final StaffTasks tasks;
  private final Desk desk;
  private final PlatformSettings settings;
  private final Clock clock;

  public TellPlatform(
      JdbcClient jdbc,
      Optional<EPlatform> platform,
      CaseRows cases,
      DecisionRows decisions,
      DecisionDocuments documents,
      ReceiptRows receipts,
      Served served,
      StaffTasks tasks,
      Desk desk,
      Clock clock,
      PlatformSettings settings) {
    this.links = new PlatformLinks(jdbc, clock);
    this.platform = platform;
    this.cases = cases;
    this.decisions = decisions;
    this.documents = documents;
    this.receipts = receipts;
    this.served = served;
    this.tasks = tasks;
    this.desk = desk;
    this.settings = settings;
    this.clock = clock;
  }

  /** Whether there is a page there that follows the case. */
  public boolean follows(CaseId id) {
    return platform.isPresent() && isLinked(id);
  }

  /**
   * Tells what is not told yet, to an applicant who has a part in it. Nothing about a protected
   * case.
   *
   * @throws NotYetTold when the platform could not take it now; the job comes back
   */
  public void tell(CaseId id) {
    if (platform.isEmpty() || !follows(id)) {
      return;
    }
    if (!desk.whole(() -> links.take(id, BUSY))) {
      throw new NotYetTold("another job is telling");
    }
    try {
      boolean more = true;
      while (more) {
        more = step(id, platform.get());
      }
    } finally {
      desk.whole(() -> links.letGo(id));
    }
  }

  private boolean isLinked(CaseId id) {
    return links.find(id).filter(l -> l.state() != PlatformLink.State.GONE).isPresent();
  }

  /** One call to the platform. False when there is nothing more to tell. */
  private boolean step(CaseId id, EPlatform to) {
    var head = cases.find(id).orElseThrow().head();
    var link = links.find(id).orElseThrow();
    if (head.isProtected()) {
      return false;
    }
    if (link.boundAt() == null) {
      return settle(
          head,
          "bind",
          to.confirmDelivery(link.flowInstance(), head.number()),
          d -> links.bound(id));
    }
    if (!link.numbered()) {
      return settle(
          head,
          "number",
          to.setAttribute(head.number(), NUMBER, head.number()),
          d -> links.numbered(id));
    }
    var untold = links.nextUntold(id, TOLD);
    if (untold.isPresent()) {
      var event = untold.get();
      return settle(
          head,
          Long.toString(event.id()),
          tell(head, event, to),
          d -> links.delivered(id, event, d.id()));
    }
    var alias = status(head);
    if (alias != null && !alias.equals(link.statusTold())) {
      return status(head, to.setStatus(head.number(), alias), alias);
    }
    return false;
  }

  private PlatformAnswer tell(CaseHead head, Untold event, EPlatform to) {
    return event.isDecision()
        ? to.addMessage(head.number(), decision(head, event))
        : to.addEvent(head.number(), event.at(), event.type().recordTitle().orElseThrow());
  }

  private PlatformMessage decision(CaseHead head, Untold event) {
    return event.type() == EventType.DECISION_PUBLISHED
        ? new PlatformMessage(
            event.at(),
            "Det finns ett beslut i ärende %s. Läs det på Min sida i e-tjänsten. När du har bekräftat där att du har fått det kommer beslutet hit också."
                .formatted(head.number()),
            List.of(),
            false)
        : served(head, event);
  }

  /** The decision that was served on the applicant then; each has an event of its own. */
  private PlatformMessage served(CaseHead head, Untold event) {
    var decision =
        decisions.of(head.id()).stream()
            .filter(d -> since(d, head, event).isPresent())
            .max(Comparator.comparing(d -> since(d, head, event).orElseThrow()))
            .orElseThrow();
    var letter = documents.letter(decision).orElseThrow();
    return new PlatformMessage(
        event.at(),
        "Du har fått beslutet i ärende %s. Beslutet är bifogat, och i det står hur man överklagar."
            .formatted(head.number()),
        List.of(new PlatformMessage.File(decision.number() + ".pdf", letter)),
        true);
  }

  private Optional<Instant> since(Decision decision, CaseHead head, Untold event) {
    return receipts
        .find(decision.id(), head.applicant())
        .map(Receipt::acknowledgedAt)
        .filter(at -> !at.isAfter(event.at()));
  }

  /** Whether an appeal is on its way, or the time is over, tells of the decision too. */
  private @Nullable String status(CaseHead head) {
    boolean tells = head.state() == CaseState.APPEALED || head.state() == CaseState.FINAL;
    return settings
        .status()
        .get(
            tells && served.waits(head.id(), head.applicant(), clock.instant())
                ? CaseState.DECIDED
                : head.state());
  }

  /** A status that the flow does not have is a matter for a person; the rest goes on. */
  private boolean status(CaseHead head, PlatformAnswer answer, String alias) {
    if (answer instanceof PlatformAnswer.Refused(var reason)
        && reason == PlatformAnswer.Refusal.STATUS_NOT_FOUND) {
      desk.whole(
          () -> {
            links.told(head.id(), alias);
            tasks.raise(
                TaskKind.E_PLATFORM,
                head.municipality(),
                null,
                head.municipality() + "/" + head.service() + "/status/" + alias,
                "E-tjänsteplattformen har ingen status med aliaset %s för den här e-tjänsten. Lägg till den där eller ändra inställningen."
                    .formatted(alias),
                null);
          });
      return true;
    }
    return settle(head, "status/" + alias, answer, d -> links.told(head.id(), alias));
  }

  private boolean settle(
      CaseHead head,
      String step,
      PlatformAnswer answer,
      java.util.function.Consumer<PlatformAnswer.Done> remember) {
    switch (answer) {
      case PlatformAnswer.Done done ->
          desk.whole(
              () -> {
                remember.accept(done);
                links.went(head.id());
                tasks.settle(TaskKind.E_PLATFORM, cause(head, step), JOB);
              });
      case PlatformAnswer.TryLater(var delay) -> later(head, step, delay.name());
      case PlatformAnswer.Refused(var refusal) -> refused(head, step, refusal);
    }
    return answer instanceof PlatformAnswer.Done;
  }

  private void later(CaseHead head, String step, String problem) {
    int attempts = desk.whole(() -> links.failed(head.id(), problem));
    if (attempts < settings.attempts()) {
      throw new NotYetTold(problem);
    }
    desk.whole(
        () -> stuck(head, step, PlatformLink.State.STUCK, problem, "svarar inte som den ska"));
  }

  private void refused(CaseHead head, String step, PlatformAnswer.Refusal refusal) {
    desk.whole(
        () -> {
          switch (refusal) {
            case CASE_NOT_FOUND ->
                stuck(
                    head, step, PlatformLink.State.GONE, refusal.name(), "har inte längre ärendet");
            case ACCESS_DENIED ->
                stuck(
                    head, step, PlatformLink.State.STUCK, refusal.name(), "släpper inte in Besked");
            case STATUS_NOT_FOUND, NOT_ACCEPTED ->
                stuck(
                    head,
                    step,
                    PlatformLink.State.STUCK,
                    refusal.name(),
                    "tar inte emot uppgifterna");
          }
        });
  }

  private void stuck(
      CaseHead head, String step, PlatformLink.State state, String problem, String what) {
    links.end(head.id(), state, problem);
    tasks.raise(
        TaskKind.E_PLATFORM,
        head.municipality(),
        head.id(),
        cause(head, step),
        "E-tjänsteplattformen %s. Ärendet är inte aktuellt på Min sida där.".formatted(what),
        null);
  }

  /** One task for each step that does not go, however often it is tried. */
  private static String cause(CaseHead head, String step) {
    return head.id() + "/" + step;
  }

  /** Tells the scheduler to come back. */
  public static final class NotYetTold extends RuntimeException {
    NotYetTold(String why) {
      super(why);
    }
  }
}
