package se.besked.casework.events;

import java.util.Optional;

/** What can happen in a case. */
public enum EventType {
  SUBMITTED(Shown.AT_ONCE, "Ansökan"),
  CO_GUARDIAN_ASKED(Shown.AT_ONCE, null),
  CO_GUARDIAN_SIGNED(Shown.AT_ONCE, "Underskrift av vårdnadshavare"),
  CO_GUARDIAN_OBJECTED(Shown.NEVER, "Invändning från vårdnadshavare"),
  CO_GUARDIAN_SILENT(Shown.AT_ONCE, null),
  /** Somebody has lost custody, or an officer has said so: their part has ended. */
  CO_GUARDIAN_INVALIDATED(Shown.NEVER, null),
  /** Somebody has got custody and is a party now. */
  PARTY_JOINED(Shown.NEVER, null),
  /** An officer has said who is a party. */
  PARTIES_SETTLED(Shown.NEVER, null),
  /** The population register says something else about custody than it did. */
  CUSTODY_READ(Shown.NEVER, null),
  REVIEW_STARTED(Shown.AT_ONCE, null),
  /** An officer has taken it, or been given it. */
  ASSIGNED(Shown.NEVER, null),
  RELEASED(Shown.NEVER, null),
  COMPLETION_ASKED(Shown.AT_ONCE, "Begäran om komplettering"),
  COMPLETED(Shown.AT_ONCE, "Komplettering"),
  WITHDRAWN(Shown.AT_ONCE, "Återkallelse"),
  MESSAGE_SENT(Shown.AT_ONCE, "Meddelande till part"),
  MESSAGE_ARRIVED(Shown.AT_ONCE, "Meddelande från part"),
  COMMUNICATED(Shown.AT_ONCE, "Kommunicering"),
  COMMUNICATION_ANSWERED(Shown.AT_ONCE, "Yttrande"),
  DECISION_PROPOSED(Shown.NEVER, null),
  PROPOSAL_RETURNED(Shown.NEVER, null),
  PROPOSAL_TAKEN_BACK(Shown.NEVER, null),
  DELAY_ASKED(Shown.AT_ONCE, "Begäran om att ärendet avgörs"),
  DELAY_REFUSED(Shown.ONCE_SERVED, "Avslag på begäran om att ärendet avgörs"),
  DECIDED(Shown.NEVER, "Beslut"),
  DECISION_PUBLISHED(Shown.AT_ONCE, null),
  DECISION_REPLACED(Shown.AT_ONCE, "Ändrat beslut"),
  DECISION_CORRECTED(Shown.AT_ONCE, "Rättat beslut"),
  DECISION_NOTIFIED(Shown.AT_ONCE, null),
  /** In the person's digital mailbox; nobody is known to have read it. */
  DIGITAL_POST_DELIVERED(Shown.AT_ONCE, null),
  LETTER_POSTED(Shown.AT_ONCE, null),
  DECISION_ACKNOWLEDGED(Shown.AT_ONCE, "Delgivningskvitto"),
  /** With one guardian's receipt there, it would tell when the other confirmed. */
  DECISION_READ_BY_ALL(Shown.NEVER, null),
  ANNOUNCED(Shown.ONCE_SERVED, "Tillkännagivande på anslagstavlan"),
  ANNOUNCEMENT_CORRECTED(Shown.ONCE_SERVED, "Rättat tillkännagivande"),
  APPEALED(Shown.ONCE_SERVED, "Överklagande"),
  APPEAL_FOUND_TIMELY(Shown.ONCE_SERVED, "Rättidsprövning"),
  APPEAL_DISMISSED(Shown.ONCE_SERVED, "Avvisning av överklagande"),
  APPEAL_FORWARDED(Shown.ONCE_SERVED, "Överlämnande av överklagande"),
  APPEAL_CONCLUDED(Shown.ONCE_SERVED, "Avgörande från överinstans"),
  TO_BE_REGISTERED(Shown.NEVER, null),
  /** Entered in the municipality's business system. */
  REGISTERED(Shown.AT_ONCE, "Registrering i verksamhetssystemet"),
  WITHDRAWAL_REGISTERED(Shown.NEVER, null),
  REGISTRATION_FAILED(Shown.NEVER, null),
  /** A newer application for the same child has taken its place. */
  APPLICATION_REPLACED(Shown.AT_ONCE, "Ersatt av ny ansökan"),
  WISHES_CHANGED(Shown.AT_ONCE, "Ändrade önskemål"),
  /** The other guardian was told, and may object. */
  CO_GUARDIAN_TOLD(Shown.AT_ONCE, null),
  OFFER_MADE(Shown.AT_ONCE, "Erbjudande om plats"),
  OFFER_ANSWERED(Shown.AT_ONCE, "Svar på erbjudande"),
  OFFER_ACCEPTED(Shown.AT_ONCE, null),
  OFFER_DECLINED(Shown.AT_ONCE, null),
  OFFER_DISPUTED(Shown.NEVER, null),
  OFFER_EXPIRED(Shown.AT_ONCE, "Erbjudandet har gått ut"),
  OFFER_WITHDRAWN(Shown.AT_ONCE, "Erbjudandet återtogs"),
  /** Closed by the municipality's rule, such as when an offer was not answered. */
  APPLICATION_CLOSED(Shown.AT_ONCE, "Ansökan avslutad"),
  INCOME_STATED(Shown.AT_ONCE, null),
  FINAL(Shown.ONCE_SERVED, "Beslutet har fått laga kraft"),
  VALUE_REPORTED_WRONG(Shown.NEVER, null),
  NOTICE_UNDELIVERABLE(Shown.NEVER, null),
  FROZEN(Shown.NEVER, null),
  RESUMED(Shown.NEVER, null),
  /** The restricted group has found that the protection has ended. */
  PROTECTION_ENDED(Shown.NEVER, null);

  private final Shown shown;
  private final String recordTitle;

  EventType(Shown shown, @org.jspecify.annotations.Nullable String recordTitle) {
    this.shown = shown;
    this.recordTitle = recordTitle == null ? "" : recordTitle;
  }

  /** Whether a party sees it on their timeline; about another person never. */
  public boolean shownToParties() {
    return shown != Shown.NEVER;
  }

  /** Whether a party sees it only when the decision it tells of has been served on them. */
  public boolean tellsOfDecision() {
    return shown == Shown.ONCE_SERVED;
  }

  /** The title in the record (diarium) when the event leaves a document. */
  public Optional<String> recordTitle() {
    return recordTitle.isEmpty() ? Optional.empty() : Optional.of(recordTitle);
  }

  /** When a party sees an event on their timeline. */
  private enum Shown {
    NEVER,
    AT_ONCE,
    /**
     * It tells what a decision says, or that somebody is not content with it: when the decision has
     * been served on the one who looks.
     */
    ONCE_SERVED
  }
}
