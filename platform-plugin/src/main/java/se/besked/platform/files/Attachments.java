package se.besked.platform.files;

import com.vaadin.flow.component.html.Div;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import se.besked.casework.access.Actor;
import se.besked.casework.conversation.NewMessage;
import se.besked.formkit.vaadin.FileLines;
import se.besked.formkit.vaadin.FileLines.Answer;
import se.besked.formkit.vaadin.FileLines.Kept;
import se.besked.kernel.attachments.AttachmentCheck;
import se.besked.kernel.attachments.CleanFile;
import se.besked.kernel.attachments.NameApart;
import se.besked.kernel.attachments.Sender;
import se.besked.kernel.attachments.Verdict;

/** Files to send along, each looked at as it comes; one that is refused is told why. */
public final class Attachments extends Div {
  private static final long MEGABYTE = 1_000_000;

  /** Extensions that only few have seen, of kinds that go by a better known one. */
  private static final Set<String> OTHER_NAMES = Set.of("jfif", "jpe", "jpeg", "heif");

  /** A file that was accepted; it waits on disk. */
  public record Accepted(String id, String name, String mediaType, String sha256, CleanFile file)
      implements Serializable {
    /** All of it, to be kept now. */
    public byte[] content() {
      return file.content();
    }

    /** Whether it is the same file, sent again because the answer to the first was lost. */
    private boolean isAgain(Verdict.Accepted sent) {
      return NameApart.isOf(sent.fileName(), name) && sha256.equals(sent.sha256());
    }
  }

  private final transient AttachmentCheck check;
  private final Sender sender;
  private final List<Accepted> files = new ArrayList<>();
  private final FileLines lines;

  /**
   * None yet.
   *
   * @param id of the files on the page, which a summary of what is wrong leads to
   */
  public Attachments(AttachmentCheck check, Actor sender, String id, String label) {
    this.check = check;
    this.sender = sender.asSender();
    var limits = check.limits();
    lines = new FileLines(new UntilSent(), limits.maxBytes());
    lines.setId(id);
    lines.describe(
        label,
        getTranslation(
            "matter.files.hint",
            String.join(
                    ", ",
                    limits.fileExtensions().stream()
                        .filter(extension -> !OTHER_NAMES.contains(extension))
                        .sorted()
                        .toList())
                .toUpperCase(Locale.ROOT),
            limits.maxBytes() / MEGABYTE,
            limits.maxFiles()));
    add(lines);
  }

  public List<Accepted> files() {
    return List.copyOf(files);
  }

  /** The same as parts of a message. */
  public List<NewMessage.File> toSend() {
    return files.stream()
        .map(f -> new NewMessage.File(f.name(), f.mediaType(), f::content))
        .toList();
  }

  private final class UntilSent implements FileLines.Shelf<Verdict> {
    @Override
    public Verdict take(String fileName, long announced, InputStream content) throws IOException {
      return check.take(sender, fileName, announced, content);
    }

    @Override
    public Answer keep(Verdict taken) {
      return switch (taken) {
        case Verdict.Refused refused -> new Answer.NotIn(refused.sentence(getLocale()));
        case Verdict.Accepted accepted -> keep(accepted);
      };
    }

    private Answer keep(Verdict.Accepted sent) {
      var before = files.stream().filter(file -> file.isAgain(sent)).findFirst();
      if (before.isPresent()) {
        sent.file().close();
        return new Answer.In(before.get().name());
      }
      int most = check.limits().maxFiles();
      if (files.size() >= most) {
        sent.file().close();
        return new Answer.NoRoom(most);
      }
      var name = NameApart.of(sent.fileName(), files.stream().map(Accepted::name).toList());
      files.add(
          new Accepted(
              UUID.randomUUID().toString(), name, sent.mediaType(), sent.sha256(), sent.file()));
      return new Answer.In(name);
    }

    @Override
    public List<Kept> kept() {
      return files.stream().map(f -> new Kept(f.id(), f.name(), f.file().size())).toList();
    }

    @Override
    public void remove(String id) {
      files.stream().filter(f -> f.id().equals(id)).forEach(f -> f.file().close());
      files.removeIf(f -> f.id().equals(id));
      lines.refresh();
    }
  }
}
