package se.besked.casework.decisions;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.cases.CustodyGate;
import se.besked.casework.cases.PartiesNotConfirmed;
import se.besked.casework.hearings.Hearing;
import se.besked.casework.ids.DecisionId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.jobs.Job;
import se.besked.casework.jobs.Jobs;

/**
 * Writes a decision down and lets its letter and publication follow. For the use cases of this
 * module, which have checked who decides.
 */
@Component
public final class MakeDecision {
  private final DecisionRows decisions;
  private final DecisionDocuments documents;
  private final CustodyGate custody;
  private final Printable printable;
  private final Jobs jobs;
  private final Clock clock;

  public MakeDecision(
      DecisionRows decisions,
      DecisionDocuments documents,
      CustodyGate custody,
      Printable printable,
      Jobs jobs,
      Clock clock) {
    this.decisions = decisions;
    this.documents = documents;
    this.custody = custody;
    this.printable = printable;
    this.jobs = jobs;
    this.clock = clock;
  }

  /**
   * In the transaction at hand. Every decision there is passes here, whoever made it.
   *
   * @throws PartiesNotConfirmed when an officer must say first who is a party
   * @throws CannotBePrinted when the letter could not show what is written
   */
  public Decision make(CaseHead head, NewDecision decision, Circumstances how) {
    custody.forDecision(head.id());
    requirePrintable(decision);
    var id = DecisionId.random();
    decisions.insert(
        id,
        head,
        decision,
        documents.sealReasons(head.id(), id, decision.reasonsJson()),
        how,
        clock.instant());
    jobs.plan(Job.PUBLISH_DECISION, id.toString());
    return decisions.find(id).orElseThrow();
  }

  private void requirePrintable(NewDecision decision) {
    printable.require(decision.headline(), decision.reasonsText());
    switch (decision.decidedBy()) {
      case NewDecision.ByOfficer by -> printable.require(by.name(), by.delegation());
      case NewDecision.ByOfficerElsewhere by ->
          printable.require(by.name(), by.delegation(), by.reference());
      case NewDecision.ByRule by -> printable.require(by.delegation());
    }
  }

  /**
   * What is kept with a decision besides what it says.
   *
   * @param givenTo the one party it is given to; everybody when null
   * @param rapporteur who prepared it for the one who decided (förvaltningslagen 31 §)
   * @param hearing null when the parties did not have to be heard
   * @param changeGround for a decision that replaces another: what allows it
   */
  public record Circumstances(
      DecisionSubject subject,
      @Nullable DecisionId replaces,
      @Nullable PersonId givenTo,
      @Nullable String rapporteur,
      @Nullable Hearing hearing,
      @Nullable String changeGround) {
    /** A first decision on the matter. */
    public static Circumstances first(@Nullable String rapporteur, @Nullable Hearing hearing) {
      return new Circumstances(DecisionSubject.MATTER, null, null, rapporteur, hearing, null);
    }

    /** A decision beside the matter, given to one party. */
    public static Circumstances beside(DecisionSubject subject, PersonId givenTo) {
      return new Circumstances(subject, null, givenTo, null, null, null);
    }

    String hearingKind() {
      return switch (hearing) {
        case null -> "NOT_NEEDED";
        case Hearing.Held() -> "HELD";
        case Hearing.HeldElsewhere elsewhere -> "HELD_ELSEWHERE";
        case Hearing.Waived waived -> "WAIVED";
      };
    }

    Hearing.@Nullable HeldElsewhere elsewhere() {
      return hearing instanceof Hearing.HeldElsewhere held ? held : null;
    }

    @Nullable String waivedBecause() {
      return hearing instanceof Hearing.Waived(var because, var reasons)
          ? because + ": " + reasons
          : null;
    }
  }
}
