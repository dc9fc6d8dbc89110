package se.besked.platform.mypage;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.drafts.Draft;
import se.besked.casework.offers.OfferView;
import se.besked.casework.receipts.DecisionView;

/** Something that waits for the citizen. */
sealed interface ToDo extends Serializable {
  /** A decision to confirm and read. */
  record Confirm(MyCase matter) implements ToDo {}

  /** Another guardian's application to sign. */
  record Sign(MyCase matter) implements ToDo {}

  /** Another guardian's application that this one need not sign and may object to. */
  record Told(MyCase matter) implements ToDo {}

  /** An application that the municipality has asked to have completed. */
  record Complete(MyCase matter, LocalDate due) implements ToDo {}

  /** A message from the municipality. */
  record Read(MyCase matter) implements ToDo {}

  /** What a decision may rest on, to comment on before it is made. */
  record Comment(MyCase matter, LocalDate by) implements ToDo {}

  /** The time to appeal a decision that did not give all that was asked for. */
  record Appeal(MyCase matter, LocalDate lastDay) implements ToDo {}

  /** An offer of a place to answer. */
  record Answer(OfferView offer) implements ToDo {}

  /** An application that was begun and not sent. */
  record Send(Draft draft) implements ToDo {}

  /**
   * What waits, the most important first.
   *
   * @param offers without those whose answer is signed
   * @param drafts without those that are signed
   */
  static List<ToDo> of(
      List<MyCase> cases, List<OfferView> offers, List<Draft> drafts, LocalDate today) {
    var all = new ArrayList<ToDo>();
    cases.stream().filter(MyCase::toConfirm).forEach(c -> all.add(new Confirm(c)));
    offers.stream().filter(o -> o.toAnswer(today)).forEach(o -> all.add(new Answer(o)));
    cases.stream().filter(MyCase::toSign).forEach(c -> all.add(new Sign(c)));
    cases.stream().filter(MyCase::mayObject).forEach(c -> all.add(new Told(c)));
    for (var c : cases) {
      if (c.toComplete() && c.file() instanceof CaseFile.AwaitingCompletion waiting) {
        all.add(new Complete(c, waiting.due()));
      }
    }
    for (var c : cases) {
      c.toComment().filter(by -> !by.isBefore(today)).ifPresent(by -> all.add(new Comment(c, by)));
    }
    cases.stream().filter(c -> c.unread() > 0).forEach(c -> all.add(new Read(c)));
    cases.stream()
        .filter(ToDo::mayWantToAppeal)
        .forEach(
            c ->
                c.lastDayToAppeal()
                    .filter(last -> !last.isBefore(today))
                    .ifPresent(last -> all.add(new Appeal(c, last))));
    drafts.forEach(d -> all.add(new Send(d)));
    return List.copyOf(all);
  }

  private static boolean mayWantToAppeal(MyCase c) {
    return !c.appealed()
        && c.latest().orElse(null) instanceof DecisionView.Confirmed(var decision, var receipt)
        && decision.outcome() != DecisionOutcome.GRANT;
  }
}
