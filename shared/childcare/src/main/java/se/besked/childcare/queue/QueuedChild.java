package se.besked.childcare.queue;

import java.time.LocalDate;

/**
 * A child that waits for a place at a unit.
 *
 * @param application the application's number, which grows with arrival; opaque to others
 * @param queueDate since when the child queues, by the preschool rules of the municipality
 * @param sibling whether another child of the household is at the unit
 */
public record QueuedChild(
    String application,
    LocalDate birthDate,
    LocalDate queueDate,
    boolean specialNeed,
    boolean guaranteeAtRisk,
    boolean sibling) {}
