package se.besked.casework.attendance;

import java.time.Duration;
import java.time.LocalTime;

/**
 * How placements are carried over; the host knows.
 *
 * @param municipality whose
 * @param dailyAt from when on a day the daily run begins; Swedish time
 * @param largestEndingPercent a run that ends a larger share of what is there waits for a person
 * @param fewEndings so many endings never make a run wait
 * @param batch rows handed over at a time
 * @param attempts how often a run is tried before it has failed
 * @param answerWithin how long a file may wait for its answer
 */
public record AttendanceRules(
    String municipality,
    LocalTime dailyAt,
    int largestEndingPercent,
    int fewEndings,
    int batch,
    int attempts,
    Duration answerWithin) {
  public AttendanceRules {
    if (largestEndingPercent < 1 || largestEndingPercent > 100 || fewEndings < 0) {
      throw new IllegalArgumentException("En andel är 1–100 procent.");
    }
    if (batch < 1 || attempts < 1) {
      throw new IllegalArgumentException("Minst en rad och ett försök.");
    }
  }
}
