package se.besked.kernel.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/**
 * Takes in a file that somebody sends: the one way in for guardians', staff's and robots' files.
 *
 * <p>The limit of size holds before anything more is kept, the file lies on disk and not in memory
 * while it is looked at, and what comes out carries nothing that its pages and pixels do not need:
 * no position, owner, device, thumbnail, document metadata or active content.
 *
 * <p>Fails closed: where malware scanning is set up and does not answer, the file is refused.
 */
public interface AttachmentCheck {
  /**
   * Reads, judges and cleans one file. A second file of the same sender waits for the first, for a
   * while; call this where waiting stops nobody else.
   *
   * @param fileName as the browser gave it; not to be trusted
   * @param announced how many bytes the sender says there are, negative when they do not; nothing
   *     is read when that is too many
   * @param content read no further than to the limit, and not closed
   * @return when accepted, the cleaned file, to be closed by whoever asked
   * @throws IOException when the sender stopped sending, or the disk is full
   */
  Verdict take(Sender sender, String fileName, long announced, InputStream content)
      throws IOException;

  /** One whose sender does not say how large it is. */
  default Verdict take(Sender sender, String fileName, InputStream content) throws IOException {
    return take(sender, fileName, -1, content);
  }

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
