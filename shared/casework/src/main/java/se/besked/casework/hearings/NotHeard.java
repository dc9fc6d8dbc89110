package se.besked.casework.hearings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A decision goes against somebody who has not been heard and still may answer, if ever asked. */
public final class NotHeard extends RuntimeException {
  private final @Nullable LocalDate answerBy;

  NotHeard(@Nullable LocalDate answerBy) {
    super("förvaltningslagen 25 §: the parties have not had their say");
    this.answerBy = answerBy;
  }

  /** Until when they may still answer; null when nobody has asked them. */
  public @Nullable LocalDate answerBy() {
    return answerBy;
  }
}
