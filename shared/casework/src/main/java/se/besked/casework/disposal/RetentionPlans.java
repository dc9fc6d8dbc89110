package se.besked.casework.disposal;

import java.time.LocalDate;
import java.util.Optional;

/** The municipalities' plans. The host knows them. */
@FunctionalInterface
public interface RetentionPlans {
  /** The plan valid on a day; empty when there is none, and then everything is kept. */
  Optional<RetentionPlan> on(String municipality, LocalDate day);
}
