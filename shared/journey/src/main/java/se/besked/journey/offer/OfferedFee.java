package se.besked.journey.offer;

import java.time.YearMonth;
import se.besked.journey.place.MonthlyFee;

/**
 * What one guardian's household would pay for an offered place from its first month. Another
 * guardian, in another home, has another; so it is no part of the offer.
 */
public sealed interface OfferedFee {
  /** By the household's income as it is stated today. */
  record Own(MonthlyFee.Computed fee) implements OfferedFee {}

  /**
   * The first month's figures are not decided.
   *
   * @param wanted the first month
   * @param fee the most the household could pay, by the figures of an earlier month
   */
  record Highest(YearMonth wanted, MonthlyFee.Computed fee) implements OfferedFee {}

  /**
   * The municipality has not decided what this needs.
   *
   * @param sentence fit to show, in the reader's language
   */
  record Undecided(String sentence) implements OfferedFee {}

  /** The child's other home pays. */
  record OtherHome() implements OfferedFee {}

  /** The register cannot tell who lives in the household. */
  record NoHousehold() implements OfferedFee {}

  /** A register does not answer now. */
  record RegistersDown() implements OfferedFee {}
}
