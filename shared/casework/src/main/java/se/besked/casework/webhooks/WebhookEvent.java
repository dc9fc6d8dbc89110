package se.besked.casework.webhooks;

import java.util.Arrays;
import java.util.Optional;
import se.besked.casework.events.EventType;

/** What robots can be told of. Names are part of the API and never change their meaning. */
public enum WebhookEvent {
  CASE_ARRIVED("case.arrived", EventType.SUBMITTED),
  CASE_REVIEW_STARTED("case.review-started", EventType.REVIEW_STARTED),
  CASE_COMPLETION_ASKED("case.completion-asked", EventType.COMPLETION_ASKED),
  CASE_COMPLETED("case.completed", EventType.COMPLETED),
  CASE_WITHDRAWN("case.withdrawn", EventType.WITHDRAWN),
  CASE_REGISTERED("case.registered", EventType.REGISTERED),
  CASE_FINAL("case.final", EventType.FINAL),
  WORK_ITEM_OPENED("work-item.opened", EventType.TO_BE_REGISTERED),
  DECISION_MADE("decision.made", EventType.DECIDED),
  DECISION_PUBLISHED("decision.published", EventType.DECISION_PUBLISHED),
  DECISION_REPLACED("decision.replaced", EventType.DECISION_REPLACED),
  DECISION_ACKNOWLEDGED("decision.acknowledged", EventType.DECISION_ACKNOWLEDGED),
  DECISION_APPEALED("decision.appealed", EventType.APPEALED),
  OFFER_MADE("offer.made", EventType.OFFER_MADE),
  OFFER_ACCEPTED("offer.accepted", EventType.OFFER_ACCEPTED),
  OFFER_DECLINED("offer.declined", EventType.OFFER_DECLINED),
  OFFER_EXPIRED("offer.expired", EventType.OFFER_EXPIRED);

  /** What a test message is called; nobody subscribes to it. */
  public static final String PING = "ping";

  private final String title;
  private final EventType type;

  WebhookEvent(String title, EventType type) {
    this.title = title;
    this.type = type;
  }

  /** As written in subscriptions and messages, e.g. {@code "decision.published"}. */
  public String title() {
    return title;
  }

  public static Optional<WebhookEvent> called(String title) {
    return Arrays.stream(values()).filter(e -> e.title.equals(title)).findFirst();
  }

  static Optional<WebhookEvent> of(EventType type) {
    return Arrays.stream(values()).filter(e -> e.type == type).findFirst();
  }
}
