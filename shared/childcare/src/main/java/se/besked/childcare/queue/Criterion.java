package se.besked.childcare.queue;

import java.util.Comparator;
import java.util.function.Predicate;

/** What can put one child before another in the queue. */
public enum Criterion {
  /** Special support in the form of preschool, offered promptly (skollagen 8 kap. 14 §). */
  SPECIAL_NEED,
  /** The guarantee would be broken otherwise. */
  GUARANTEE_RISK,
  /** A brother or sister, or another child of the household, at the unit. */
  SIBLING,
  /** Who has queued longest. */
  QUEUE_DATE,
  /** The oldest child. */
  BIRTHDATE_OLDEST;

  Comparator<QueuedChild> order() {
    return switch (this) {
      case SPECIAL_NEED -> first(QueuedChild::specialNeed);
      case GUARANTEE_RISK -> first(QueuedChild::guaranteeAtRisk);
      case SIBLING -> first(QueuedChild::sibling);
      case QUEUE_DATE -> Comparator.comparing(QueuedChild::queueDate);
      case BIRTHDATE_OLDEST -> Comparator.comparing(QueuedChild::birthDate);
    };
  }

  private static Comparator<QueuedChild> first(Predicate<QueuedChild> who) {
    return Comparator.comparing(child -> !who.test(child));
  }
}
