package se.besked.platform.matter;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.besked.casework.access.Actor;
import se.besked.casework.conversation.NewMessage;
import se.besked.formkit.vaadin.ComponentTexts;
import se.besked.formkit.vaadin.LiveRegion;
import se.besked.formkit.vaadin.StreamedUpload;
import se.besked.kernel.attachments.AttachmentCheck;
import se.besked.kernel.attachments.CleanFile;
import se.besked.kernel.attachments.Sender;
import se.besked.kernel.attachments.Verdict;

/** Files to send along, each looked at as it comes; one that is refused is told why. */
public final class Attachments extends Div {
  private static final long MEGABYTE = 1_000_000;

  /** Extensions that only few have seen, of kinds that go by a better known one. */
  private static final Set<String> OTHER_NAMES = Set.of("jfif", "jpe", "jpeg", "heif");

  /** A file that was accepted; it waits on disk. */
  public record Accepted(String name, String mediaType, CleanFile file) implements Serializable {
    /** All of it, to be kept now. */
    public byte[] content() {
      return file.content();
    }
  }

  private final transient AttachmentCheck check;
  private final Sender sender;
  private final List<Accepted> files = new ArrayList<>();
  private final UnorderedList list = new UnorderedList();
  private final Paragraph error = new Paragraph();

  public Attachments(AttachmentCheck check, Actor sender, String label) {
    this.check = check;
    this.sender = sender.asSender();
    addClassName("files");
    var name = new NativeLabel(label);
    name.addClassName("files__label");
    var limits = check.limits();
    var hint =
        new Paragraph(
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
    hint.addClassName("files__hint");
    error.addClassName("files__error");
    error.getElement().setAttribute("role", "alert");
    error.setVisible(false);
    list.addClassName("files__list");
    list.setVisible(false);
    add(name, hint, error, list, upload());
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

  private Upload upload() {
    var upload =
        new Upload(
            StreamedUpload.of(
                (name, announced, content) -> check.take(sender, name, announced, content),
                this::received));
    StreamedUpload.oneAtATime(upload);
    ComponentTexts.apply(upload);
    upload.setMaxFileSize(Math.toIntExact(check.limits().maxBytes()));
    upload.addFileRejectedListener(rejected -> problem(Optional.of(rejected.getErrorMessage())));
    upload.addAllFinishedListener(finished -> upload.clearFileList());
    return upload;
  }

  private void received(Verdict taken) {
    switch (taken) {
      case Verdict.Refused refused -> problem(Optional.of(refused.sentence(getLocale())));
      case Verdict.Accepted(var mediaType, var name, var sha256, var file) -> {
        var full = check.roomForOneMore(files.size());
        if (full.isPresent()) {
          file.close();
          problem(full.map(refused -> refused.sentence(getLocale())));
          return;
        }
        problem(Optional.empty());
        files.add(new Accepted(name, mediaType, file));
        getUI()
            .ifPresent(ui -> LiveRegion.announce(ui, ui.getTranslation("matter.files.kept", name)));
        show();
      }
    }
  }

  private void problem(Optional<String> sentence) {
    error.setText(sentence.orElse(""));
    error.setVisible(sentence.isPresent());
  }

  private void show() {
    list.removeAll();
    files.forEach(file -> list.add(row(file)));
    list.setVisible(!files.isEmpty());
  }

  private ListItem row(Accepted file) {
    var remove = new NativeButton();
    remove.addClassName("link-button");
    var which = new Span(" " + file.name());
    which.addClassName("visually-hidden");
    remove.add(new Text(getTranslation("matter.files.remove")), which);
    remove.addClickListener(
        click -> {
          files.remove(file);
          file.file().close();
          show();
        });
    return new ListItem(new Span(file.name() + " "), remove);
  }
}
