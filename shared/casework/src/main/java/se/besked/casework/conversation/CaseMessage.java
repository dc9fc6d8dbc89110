package se.besked.casework.conversation;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.besked.casework.ids.AttachmentId;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.MessageId;
import se.besked.casework.ids.PersonId;

/**
 * A message between staff and one party. The other parties never see it.
 *
 * @param party whose conversation it is in
 * @param sender the name of the member of staff; null when the party wrote it
 * @param readAt when the other side opened it; null before
 */
public record CaseMessage(
    MessageId id,
    CaseId caseId,
    PersonId party,
    @Nullable String sender,
    String text,
    Instant sentAt,
    @Nullable Instant readAt,
    List<AttachmentId> files)
    implements Serializable {
  public CaseMessage {
    files = List.copyOf(files);
  }

  public boolean fromParty() {
    return sender == null;
  }

  public boolean isRead() {
    return readAt != null;
  }
}
