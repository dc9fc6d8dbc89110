package se.besked.formkit;

import java.util.List;
import java.util.Optional;
import se.besked.kernel.facts.Facts;

/**
 * One question. It is known by its key, asked when its condition holds, and reads its own answers.
 *
 * @param <T> what an answer means
 */
public sealed interface Question<T>
    permits Text, Choice, Choices, Pick, Ranking, Day, Amount, Files, Known {
  String key();

  /**
   * When the question is asked at all; hidden answers are kept in the draft but never submitted.
   */
  Condition askedWhen();

  /** When it must be answered. Optional questions are marked "(valfritt)". */
  Condition requiredWhen();

  /**
   * What the answer means; empty when there is none or it cannot be understood.
   *
   * @param raw as typed or chosen, never null, possibly empty
   */
  Optional<T> read(List<String> raw, Facts facts);

  /** The message key's ending of what is wrong with a non-empty answer, or nothing. */
  Optional<String> wrong(List<String> raw, Facts facts);

  default boolean isAsked(Answers answers, Facts facts) {
    return askedWhen().holds(answers, facts);
  }

  default boolean isRequired(Answers answers, Facts facts) {
    return requiredWhen().holds(answers, facts);
  }
}
