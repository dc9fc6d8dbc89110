package se.besked.casework.record;

import java.util.Optional;

/** What can happen in a case. */
public enum EventType {
  SUBMITTED(true, "Ansökan"),
  CO_GUARDIAN_ASKED(true, null),
  CO_GUARDIAN_SIGNED(true, "Underskrift av vårdnadshavare"),
  CO_GUARDIAN_OBJECTED(false, "Invändning från vårdnadshavare"),
  CO_GUARDIAN_SILENT(true, null),
  /** Somebody has lost custody, or an officer has said so: their part has ended. */
  CO_GUARDIAN_INVALIDATED(false, null),
  /** Somebody has got custody and is a party now. */
  PARTY_JOINED(false, null),
  /** An officer has said who is a party. */
  PARTIES_SETTLED(false, null),
  REVIEW_STARTED(true, null),
  /** An officer has taken it, or been given it. */
  ASSIGNED(false, null),
  RELEASED(false, null),
  COMPLETION_ASKED(true, "Begäran om komplettering"),
  COMPLETED(true, "Komplettering"),
  WITHDRAWN(true, "Återkallelse"),
  MESSAGE_SENT(true, "Meddelande till part"),
  MESSAGE_ARRIVED(true, "Meddelande från part"),
  COMMUNICATED(true, "Kommunicering"),
  COMMUNICATION_ANSWERED(true, "Yttrande"),
  DECISION_PROPOSED(false, null),
  PROPOSAL_RETURNED(false, null),
  PROPOSAL_TAKEN_BACK(false, null),
  DELAY_ASKED(true, "Begäran om att ärendet avgörs"),
  DELAY_REFUSED(true, "Avslag på begäran om att ärendet avgörs"),
  DECIDED(false, "Beslut"),
  DECISION_PUBLISHED(true, null),
  DECISION_REPLACED(true, "Ändrat beslut"),
  DECISION_CORRECTED(true, "Rättat beslut"),
  DECISION_NOTIFIED(true, null),
  /** In the person's digital mailbox; nobody is known to have read it. */
  DIGITAL_POST_DELIVERED(true, null),
  LETTER_POSTED(true, null),
  DECISION_ACKNOWLEDGED(true, "Delgivningskvitto"),
  DECISION_READ_BY_ALL(true, null),
  ANNOUNCED(true, "Tillkännagivande på anslagstavlan"),
  ANNOUNCEMENT_CORRECTED(true, "Rättat tillkännagivande"),
  APPEALED(true, "Överklagande"),
  APPEAL_FOUND_TIMELY(true, "Rättidsprövning"),
  APPEAL_DISMISSED(true, "Avvisning av överklagande"),
  APPEAL_FORWARDED(true, "Överlämnande av överklagande"),
  APPEAL_CONCLUDED(true, "Avgörande från överinstans"),
  TO_BE_REGISTERED(false, null),
  /** Entered in the municipality's business system. */
  REGISTERED(true, "Registrering i verksamhetssystemet"),
  WITHDRAWAL_REGISTERED(false, null),
  REGISTRATION_FAILED(false, null),
  /** A newer application for the same child has taken its place. */
  APPLICATION_REPLACED(true, "Ersatt av ny ansökan"),
  WISHES_CHANGED(true, "Ändrade önskemål"),
  /** The other guardian was told, and may object. */
  CO_GUARDIAN_TOLD(true, null),
  OFFER_MADE(true, "Erbjudande om plats"),
  OFFER_ANSWERED(true, "Svar på erbjudande"),
  OFFER_ACCEPTED(true, null),
  OFFER_DECLINED(true, null),
  OFFER_DISPUTED(false, null),
  OFFER_EXPIRED(true, "Erbjudandet har gått ut"),
  OFFER_WITHDRAWN(true, "Erbjudandet återtogs"),
  /** Closed by the municipality's rule, such as when an offer was not answered. */
  APPLICATION_CLOSED(true, "Ansökan avslutad"),
  INCOME_STATED(true, null),
  FINAL(true, "Beslutet har fått laga kraft"),
  VALUE_REPORTED_WRONG(false, null),
  NOTICE_UNDELIVERABLE(false, null),
  FROZEN(false, null),
  RESUMED(false, null),
  /** The restricted group has found that the protection has ended. */
  PROTECTION_ENDED(false, null);

  private final boolean shownToParties;
  private final String recordTitle;

  EventType(boolean shownToParties, @org.jspecify.annotations.Nullable String recordTitle) {
    this.shownToParties = shownToParties;
    this.recordTitle = recordTitle == null ? "" : recordTitle;
  }

  /** Whether a party sees it on their timeline; about another person never. */
  public boolean shownToParties() {
    return shownToParties;
  }

  /** The title in the record (diarium) when the event leaves a document. */
  public Optional<String> recordTitle() {
    return recordTitle.isEmpty() ? Optional.empty() : Optional.of(recordTitle);
  }
}
