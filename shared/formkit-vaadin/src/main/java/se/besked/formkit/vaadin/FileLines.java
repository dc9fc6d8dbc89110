package se.besked.formkit.vaadin;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.besked.formkit.vaadin.ErrorSummary.Problem;

/**
 * Files that somebody chooses. Each has a line with its name and how it goes, from when it is
 * chosen until it is in or has been removed: one that is refused, cut off, or answered by something
 * between us and the browser stays, says why, and can be tried again.
 *
 * <p>Ask {@link #standingOpen} before anything that sends, closes the step or draws the page anew.
 *
 * <pre>{@code
 * var files = new FileLines(shelf, 10_000_000);
 * files.setId("intyg");
 * ...
 * FileLines.standingOpen(this).ifPresent(problem -> errors().show(List.of(problem)));
 * }</pre>
 */
@JsModule("./besked/file-lines.ts")
public final class FileLines extends Div implements BeforeLeaveObserver {
  /** A file that is in. */
  public record Kept(String id, String name, long size) implements Serializable {}

  /** Where the files go. It says to {@link #refresh} when they are others than before. */
  public interface Shelf<T> extends Serializable {
    /**
     * Reads what comes, while others may use the page: nothing of the page may be touched.
     *
     * @param announced how many bytes the browser says there are, negative when it does not
     */
    T take(String fileName, long announced, InputStream content) throws IOException;

    /**
     * Keeps what was read; called under the page's lock.
     *
     * @return why not, as a sentence; empty when it is kept
     */
    Optional<String> keep(T taken);

    /** Those that are in, oldest first. */
    List<Kept> kept();

    void remove(String id);

    /** Every file that was chosen is in, or has been removed. */
    default void settled() {}
  }

  private final Shelf<?> shelf;
  private final NativeLabel label = new NativeLabel();
  private final Paragraph hint = new Paragraph();
  private final Paragraph error = new Paragraph();
  private final UnorderedList list = new UnorderedList();
  private final Upload upload;

  private List<String> onTheWay = List.of();
  private List<String> notIn = List.of();

  /**
   * Nothing chosen yet.
   *
   * @param maxBytes of one file; a larger one is not sent at all
   */
  public <T> FileLines(Shelf<T> shelf, long maxBytes) {
    this.shelf = shelf;
    addClassName("files");
    getElement().setAttribute("tabindex", "-1");
    label.addClassName("files__label");
    hint.addClassName("files__hint");
    error.addClassName("files__error");
    error.getElement().setAttribute("role", "alert");
    list.addClassName("files__list");
    list.setVisible(false);
    upload = new Upload(StreamedUpload.of(shelf));
    StreamedUpload.oneAtATime(upload);
    upload.setMaxFileSize(Math.toIntExact(maxBytes));
    ComponentTexts.apply(upload, maxBytes);
    add(label, hint, error, list, upload);
    problem(null);
  }

  /** One file is wanted: another takes the place of one that was refused. */
  public FileLines single() {
    upload.getElement().setProperty("single", true);
    return this;
  }

  /** What the files are for, and what may be sent. */
  public void describe(String label, String hint) {
    this.label.setText(label);
    this.hint.setText(hint);
  }

  /** Shows what is wrong, above the files; nothing when it is put right. */
  public void problem(@Nullable String sentence) {
    error.setText(sentence == null ? "" : sentence);
    error.setVisible(sentence != null);
  }

  /**
   * What has to be waited for or dealt with on a page; it is told at the files too.
   *
   * @return empty when every file that was chosen there is in or removed
   */
  public static Optional<Problem> standingOpen(Component page) {
    // A text is always visible, and says no when it is asked.
    if (page.getElement().isTextNode() || !page.isVisible()) {
      return Optional.empty();
    }
    if (page instanceof FileLines lines) {
      var sentence = lines.unfinished();
      sentence.ifPresent(lines::problem);
      return sentence.map(said -> new Problem(lines.getId().orElseThrow(), said));
    }
    return page.getChildren().flatMap(child -> standingOpen(child).stream()).findFirst();
  }

  /** By name, what is not in yet. */
  private Optional<String> unfinished() {
    if (!onTheWay.isEmpty()) {
      return Optional.of(getTranslation("kit.files.on-the-way", names(onTheWay)));
    }
    return notIn.isEmpty()
        ? Optional.empty()
        : Optional.of(getTranslation("kit.files.not-in", names(notIn)));
  }

  private static String names(List<String> files) {
    return String.join(", ", files);
  }

  /** Called by the browser whenever a file that it holds has changed, before any later click. */
  @ClientCallable
  public void files(String[] onTheWay, String[] notIn) {
    this.onTheWay = List.of(onTheWay);
    this.notIn = List.of(notIn);
    if (this.onTheWay.isEmpty() && this.notIn.isEmpty()) {
      problem(null);
      shelf.settled();
    }
    // Those that are in have their line in our list now.
    upload.getElement().executeJs("this.files = this.files.filter((file) => !file.complete)");
  }

  /** Tells those who cannot see the line. */
  public void announce(String fileName) {
    getUI().ifPresent(ui -> LiveRegion.announce(ui, getTranslation("kit.files.kept", fileName)));
  }

  /** Shows those that are in as they are now. */
  public void refresh() {
    var kept = shelf.kept();
    list.removeAll();
    kept.forEach(file -> list.add(line(file)));
    list.setVisible(!kept.isEmpty());
  }

  private ListItem line(Kept file) {
    var remove = new NativeButton();
    remove.addClassName("link-button");
    var which = new Span(" " + file.name());
    which.addClassName("visually-hidden");
    remove.add(new Text(getTranslation("kit.files.remove")), which);
    remove.addClickListener(click -> shelf.remove(file.id()));
    var size = Math.max(1, file.size() / 1000);
    return new ListItem(new Span("%s (%d kB) ".formatted(file.name(), size)), remove);
  }

  /** A file that is on its way would be lost with the page, and that one has not come in too. */
  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    var unfinished = unfinished();
    if (unfinished.isPresent() && isVisible()) {
      var unused = event.postpone();
      unfinished.ifPresent(this::problem);
      getElement().executeJs("this.focus(); this.scrollIntoView({block: 'start'})");
    }
  }
}
