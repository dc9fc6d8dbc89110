package se.besked.platform.mypage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.appeals.Appeals;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.conversation.CaseMessages;
import se.besked.casework.custody.OwnPapers;
import se.besked.casework.delays.DelayRequest;
import se.besked.casework.delays.DelayRequests;
import se.besked.casework.drafts.Draft;
import se.besked.casework.drafts.Drafts;
import se.besked.casework.hearings.Communication;
import se.besked.casework.hearings.Communications;
import se.besked.casework.ids.CaseId;
import se.besked.casework.receipts.ReadDecision;
import se.besked.journey.sign.WaitingSignatures;
import se.besked.kernel.municipality.Municipalities;

/** A citizen's cases and drafts, read anew for each page. */
@Component
class MyMatters {
  private final CaseFiles caseFiles;
  private final ReadDecision readDecision;
  private final Appeals appeals;
  private final Drafts drafts;
  private final Municipalities municipalities;
  private final CaseMessages messages;
  private final Communications communications;
  private final DelayRequests delays;
  private final OwnPapers ownPapers;
  private final WaitingSignatures signatures;

  MyMatters(
      CaseFiles caseFiles,
      ReadDecision readDecision,
      Appeals appeals,
      Drafts drafts,
      Municipalities municipalities,
      CaseMessages messages,
      Communications communications,
      DelayRequests delays,
      OwnPapers ownPapers,
      WaitingSignatures signatures) {
    this.caseFiles = caseFiles;
    this.readDecision = readDecision;
    this.appeals = appeals;
    this.drafts = drafts;
    this.municipalities = municipalities;
    this.messages = messages;
    this.communications = communications;
    this.delays = delays;
    this.ownPapers = ownPapers;
    this.signatures = signatures;
  }

  /** The latest first. */
  List<MyCase> cases(Actor.Citizen citizen) {
    return cases(citizen, signed(citizen));
  }

  /**
   * The same.
   *
   * @param signed what {@link #signed} has just said
   */
  List<MyCase> cases(Actor.Citizen citizen, Set<UUID> signed) {
    return caseFiles.of(citizen).stream().map(file -> mine(citizen, file, signed)).toList();
  }

  /** Empty for a case that is not there, and for one that is not this citizen's. */
  Optional<MyCase> find(Actor.Citizen citizen, CaseId id) {
    return caseFiles.find(citizen, id).map(file -> mine(citizen, file, signed(citizen)));
  }

  /** The drafts, cases and offers that the citizen has signed, and where that has yet to count. */
  Set<UUID> signed(Actor.Citizen citizen) {
    return signatures.of(citizen).keySet();
  }

  /** Whether the citizen once sent something to cases that they have no part in. */
  boolean sentToOthers(Actor.Citizen citizen) {
    return !ownPapers.of(citizen).isEmpty();
  }

  /** The same of one case. */
  boolean sentTo(Actor.Citizen citizen, CaseId id) {
    return ownPapers.find(citizen, id).isPresent();
  }

  List<Draft> drafts(Actor.Citizen citizen) {
    return drafts.listOf(citizen, municipalities.host().id());
  }

  private MyCase mine(Actor.Citizen citizen, CaseFile file, Set<UUID> signed) {
    var me =
        caseFiles.parties(citizen, file.id()).stream()
            .filter(party -> party.person().equals(citizen.person()))
            .findFirst()
            .orElseThrow();
    return new MyCase(
        file,
        me,
        readDecision.of(citizen, file.id()),
        mayHaveDecision(file) && !appeals.of(citizen, file.id()).isEmpty(),
        messages.unread(citizen, file.id()),
        toComment(citizen, file),
        delays.possible(citizen, file.id()) == DelayRequest.Possible.YES,
        signed.contains(file.id().value()));
  }

  private Optional<LocalDate> toComment(Actor.Citizen citizen, CaseFile file) {
    return communications.of(citizen, file.id()).stream()
        .reduce((first, later) -> later)
        .filter(c -> c.parties().stream().noneMatch(Communication.Answer::answered))
        .map(Communication::answerBy);
  }

  private static boolean mayHaveDecision(CaseFile file) {
    return switch (file) {
      case CaseFile.Decided decided -> true;
      case CaseFile.Appealed appealed -> true;
      case CaseFile.Final done -> true;
      case CaseFile.AwaitingCoGuardian waiting -> false;
      case CaseFile.Received received -> false;
      case CaseFile.UnderReview review -> false;
      case CaseFile.AwaitingCompletion waiting -> false;
      case CaseFile.Registered done -> false;
      case CaseFile.Withdrawn withdrawn -> false;
      case CaseFile.Frozen frozen -> false;
    };
  }
}
