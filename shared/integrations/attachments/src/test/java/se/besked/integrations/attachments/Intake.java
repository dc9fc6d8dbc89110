package se.besked.integrations.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.unit.DataSize;
import se.besked.kernel.attachments.Sender;
import se.besked.kernel.attachments.Verdict;

/** Takes files of every kind as they are taken from people, and leaves none behind on disk. */
final class Intake implements AfterEachCallback {
  private final ContentAttachmentCheck check =
      new ContentAttachmentCheck(
          new AttachmentsProperties(
              DataSize.ofMegabytes(10), 3, List.of(FileKind.values()), null, null),
          _ -> MalwareScanner.Finding.CLEAN,
          Clock.systemUTC());

  Verdict take(String name, byte[] content) throws IOException {
    return check.take(new Sender("a"), name, new ByteArrayInputStream(content));
  }

  /** What is kept of one that is taken. */
  byte[] kept(String name, byte[] content) throws IOException {
    var verdict = take(name, content);
    assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
    try (var file = ((Verdict.Accepted) verdict).file()) {
      return file.content();
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    assertThat(check.filesOnDisk()).isZero();
    check.close();
  }
}
