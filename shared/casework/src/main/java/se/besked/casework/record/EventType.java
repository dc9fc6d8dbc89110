package se.besked.casework.record;

import java.util.Optional;

/** What can happen in a case. */
public enum EventType {
  SUBMITTED(true, "Ansökan"),
  CO_GUARDIAN_ASKED(true, null),
  CO_GUARDIAN_SIGNED(true, "Underskrift av vårdnadshavare"),
  CO_GUARDIAN_OBJECTED(false, "Invändning från vårdnadshavare"),
  CO_GUARDIAN_SILENT(true, null),
  CO_GUARDIAN_INVALIDATED(false, null),
  REVIEW_STARTED(true, null),
  COMPLETION_ASKED(true, "Begäran om komplettering"),
  COMPLETED(true, "Komplettering"),
  WITHDRAWN(true, "Återkallelse"),
  DECIDED(false, "Beslut"),
  DECISION_PUBLISHED(true, null),
  DECISION_REPLACED(true, "Ändrat beslut"),
  DECISION_NOTIFIED(true, null),
  DECISION_ACKNOWLEDGED(true, "Delgivningskvitto"),
  DECISION_READ_BY_ALL(true, null),
  ANNOUNCED(true, "Tillkännagivande på anslagstavlan"),
  ANNOUNCEMENT_CORRECTED(true, "Rättat tillkännagivande"),
  APPEALED(true, "Överklagande"),
  APPEAL_FOUND_TIMELY(true, "Rättidsprövning"),
  APPEAL_DISMISSED(true, "Avvisning av överklagande"),
  APPEAL_FORWARDED(true, "Överlämnande av överklagande"),
  APPEAL_CONCLUDED(true, "Avgörande från överinstans"),
  FINAL(true, "Beslutet har fått laga kraft"),
  VALUE_REPORTED_WRONG(false, null),
  NOTICE_UNDELIVERABLE(false, null),
  FROZEN(false, null),
  RESUMED(false, null);

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
