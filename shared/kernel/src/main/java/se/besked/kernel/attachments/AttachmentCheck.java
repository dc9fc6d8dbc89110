package se.besked.kernel.attachments;

import java.util.Optional;
import java.util.Set;

/**
 * Looks at a file before it is kept. The file itself is never changed.
 *
 * <p>Fails closed: where malware scanning is set up and does not answer, the file is refused.
 */
public interface AttachmentCheck {
  /**
   * Checks one file.
   *
   * @param fileName as the browser gave it; not to be trusted
   */
  Verdict check(String fileName, byte[] content);

  /**
   * Whether one more file may be attached.
   *
   * @param alreadyAttached how many there are
   * @return the refusal, or empty when there is room
   */
  Optional<Verdict.Refused> roomForOneMore(int alreadyAttached);

  /** What to say before anybody chooses a file. */
  Limits limits();

  /**
   * The limits that hold.
   *
   * @param maxBytes per file
   * @param maxFiles per question
   * @param fileExtensions lower case without dot, e.g. {@code pdf}
   */
  record Limits(long maxBytes, int maxFiles, Set<String> mediaTypes, Set<String> fileExtensions) {
    public Limits {
      mediaTypes = Set.copyOf(mediaTypes);
      fileExtensions = Set.copyOf(fileExtensions);
    }
  }
}
