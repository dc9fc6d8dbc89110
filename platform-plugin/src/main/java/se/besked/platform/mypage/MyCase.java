package se.besked.platform.mypage;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.Party;
import se.besked.casework.cases.Readiness;
import se.besked.casework.ids.CaseId;
import se.besked.casework.receipts.DecisionView;
import se.besked.eservice.Summary;
import se.besked.journey.assess.StoredSummary;
import se.besked.kernel.law.AppealWindow;

/**
 * A case as one guardian sees it.
 *
 * @param me this guardian's own part
 * @param decisions the published ones, the oldest first, as this guardian may see them
 * @param unread messages that wait to be read
 * @param toComment until when there is something to comment on, while this guardian has not
 * @param mayAskForDecision whether the case has waited so long that they may
 * @param appealed whether this guardian has appealed
 * @param hasSigned whether this guardian has given a signature that has yet to count
 */
record MyCase(
    CaseFile file,
    Party me,
    List<DecisionView> decisions,
    boolean appealed,
    int unread,
    Optional<LocalDate> toComment,
    boolean mayAskForDecision,
    boolean hasSigned)
    implements Serializable {
  MyCase {
    decisions = List.copyOf(decisions);
  }

  CaseId id() {
    return file.id();
  }

  String number() {
    return file.head().number();
  }

  Summary summary(Locale language) {
    return StoredSummary.of(file.head(), language.getLanguage());
  }

  boolean isApplicant() {
    return me.role() == Party.Role.APPLICANT;
  }

  /** The applicant sees all that was sent; another guardian what concerns the child. */
  List<Summary.Row> visibleRows(Locale language) {
    var summary = summary(language);
    return isApplicant() ? summary.rows() : summary.sharedRows();
  }

  CaseStatus status() {
    return isAskedToSign() && hasSigned
        ? CaseStatus.SIGNED
        : CaseStatus.of(file, !decisions.isEmpty(), !isRead());
  }

  /** The decision of this number, among those that this guardian may see. */
  Optional<DecisionView> decision(String number) {
    return decisions.stream()
        .filter(
            view ->
                switch (view) {
                  case DecisionView.Confirmed(var decision, var receipt) ->
                      decision.number().equals(number);
                  case DecisionView.Unconfirmed closed -> closed.number().equals(number);
                })
        .findFirst();
  }

  /** The latest decision: the one that holds, or one beside it that came after. */
  Optional<DecisionView> latest() {
    return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.getLast());
  }

  /** What there is to read has been; only then does anything else tell of it. */
  private boolean isRead() {
    return latest().filter(DecisionView.Confirmed.class::isInstance).isPresent();
  }

  boolean toConfirm() {
    return latest().filter(DecisionView.Unconfirmed.class::isInstance).isPresent();
  }

  boolean toSign() {
    return isAskedToSign() && !hasSigned;
  }

  /** This guardian's signature is one of those that the case waits for. */
  boolean isAskedToSign() {
    return file instanceof CaseFile.AwaitingCoGuardian && me.signing() == Party.Signing.ASKED;
  }

  /** Told of the application, need not sign it, and may still say no. */
  boolean mayObject() {
    return me.signing() == Party.Signing.TOLD && Readiness.of(file).isInHand();
  }

  /** Sent by this guardian, and neither decided nor closed. */
  boolean awaitsOffer() {
    return isApplicant() && Readiness.of(file).isInHand();
  }

  boolean toComplete() {
    return file instanceof CaseFile.AwaitingCompletion && isApplicant();
  }

  boolean mayWithdraw() {
    return isApplicant()
        && switch (file) {
          case CaseFile.AwaitingCoGuardian waiting -> true;
          case CaseFile.Received received -> true;
          case CaseFile.UnderReview review -> true;
          case CaseFile.AwaitingCompletion waiting -> true;
          case CaseFile.Decided decided -> false;
          case CaseFile.Appealed appealed -> false;
          case CaseFile.Final done -> false;
          case CaseFile.Registered done -> false;
          case CaseFile.Withdrawn withdrawn -> false;
          case CaseFile.Frozen frozen -> false;
        };
  }

  /** This guardian's last day to appeal, once it is known to them. */
  Optional<LocalDate> lastDayToAppeal() {
    return latest()
        .filter(DecisionView.Confirmed.class::isInstance)
        .map(DecisionView.Confirmed.class::cast)
        .map(confirmed -> confirmed.receipt().window())
        .filter(AppealWindow.Running.class::isInstance)
        .map(window -> ((AppealWindow.Running) window).deadline().lastDay());
  }
}
