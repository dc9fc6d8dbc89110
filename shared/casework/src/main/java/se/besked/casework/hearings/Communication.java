package se.besked.casework.hearings;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.besked.casework.ids.AttachmentId;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.CommunicationId;
import se.besked.casework.ids.PersonId;

/**
 * What was put before the parties ahead of a decision.
 *
 * @param material all of significance, in Swedish
 * @param answerBy the last day to answer
 * @param files of the case that the parties are shown, whoever sent them
 * @param parties what each has done; a citizen sees their own alone
 */
public record Communication(
    CommunicationId id,
    CaseId caseId,
    String material,
    LocalDate answerBy,
    String sender,
    Instant sentAt,
    List<AttachmentId> files,
    List<Answer> parties)
    implements Serializable {
  public Communication {
    files = List.copyOf(files);
    parties = List.copyOf(parties);
  }

  /**
   * One party's part.
   *
   * @param text the answer; null before, and empty when there was nothing to add
   * @param takenDownBy who on the staff took down an answer given in another way
   */
  public record Answer(
      PersonId person,
      @Nullable Instant openedAt,
      @Nullable String text,
      @Nullable Instant answeredAt,
      @Nullable String takenDownBy)
      implements Serializable {
    public boolean answered() {
      return answeredAt != null;
    }
  }

  /** Whether a decision may follow: everybody has answered, or the last day has passed. */
  public boolean isOver(LocalDate today) {
    return answerBy.isBefore(today) || parties.stream().allMatch(Answer::answered);
  }
}
