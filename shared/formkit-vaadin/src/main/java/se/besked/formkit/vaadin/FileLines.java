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
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.besked.formkit.vaadin.ErrorSummary.Problem;
import se.besked.kernel.text.Written;

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

  /** What became of a file that has come. */
  public sealed interface Answer {
    /**
     * It is in.
     *
     * @param name under which it is kept
     */
    record In(String name) implements Answer {}

    /**
     * It is not.
     *
     * @param why a sentence
     */
    record NotIn(String why) implements Answer {}

    /**
     * Nothing is wrong with it, but there are as many as may be.
     *
     * @param most how many that is
     */
    record NoRoom(int most) implements Answer {}
  }

  /** Where the files go. It says to {@link #refresh} when one is taken away. */
  public interface Shelf<T> extends Serializable {
    /**
     * Reads what comes, while others may use the page: nothing of the page may be touched.
     *
     * @param announced how many bytes the browser says there are, negative when it does not
     */
    T take(String fileName, long announced, InputStream content) throws IOException;

    /** Keeps what was read; called under the page's lock. */
    Answer keep(T taken);

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
  private final Paragraph full = new Paragraph();
  private final UnorderedList list = new UnorderedList();
  private final Upload upload;

  private List<String> onTheWay = List.of();
  private List<String> notIn = List.of();

  /** Those that there was no room for, and how many there is room for. */
  private final Set<String> left = new LinkedHashSet<>();

  private int most;

  /** What the one who chose a file calls it, where it is kept under another name. */
  private final Map<String, String> chosenAs = new HashMap<>();

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
    for (var said : List.of(error, full)) {
      said.addClassName("files__error");
      said.getElement().setAttribute("role", "alert");
      said.setVisible(false);
    }
    list.addClassName("files__list");
    list.setVisible(false);
    upload = new Upload(StreamedUpload.of(shelf, this::answered));
    StreamedUpload.oneAtATime(upload);
    upload.setMaxFileSize(Math.toIntExact(maxBytes));
    ComponentTexts.apply(upload, maxBytes);
    add(label, hint, error, full, list, upload);
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

  private static String names(Collection<String> files) {
    return String.join(", ", files);
  }

  /** Called by the browser whenever a file that it holds has changed, before any later click. */
  @ClientCallable
  public void files(String[] onTheWay, String[] notIn) {
    this.onTheWay = shown(onTheWay);
    this.notIn = shown(notIn);
    left.removeIf(name -> !this.onTheWay.contains(name) && !this.notIn.contains(name));
    sayWhatIsLeft();
    if (this.onTheWay.isEmpty() && this.notIn.isEmpty()) {
      problem(null);
      shelf.settled();
    }
    // Those that are in have their line in our list now.
    upload.getElement().executeJs("this.files = this.files.filter((file) => !file.complete)");
  }

  /** Names as their owner wrote them, without what is not seen. */
  private static List<String> shown(String[] names) {
    return Stream.of(names).map(Written::line).toList();
  }

  /**
   * A file has come, and this is what became of it; under the page's lock.
   *
   * @return what its line says when it is not in
   */
  Optional<String> answered(String chosen, Answer answer) {
    var name = Written.line(chosen);
    left.remove(name);
    var said =
        switch (answer) {
          case Answer.In(var kept) -> {
            keptAs(name, kept);
            yield Optional.<String>empty();
          }
          case Answer.NotIn(var why) -> Optional.of(why);
          case Answer.NoRoom(var limit) -> {
            most = limit;
            left.add(name);
            yield Optional.of(getTranslation("kit.files.no-room"));
          }
        };
    sayWhatIsLeft();
    return said;
  }

  /** An ending in small letters is no other name to whoever chose the file. */
  private void keptAs(String chosen, String kept) {
    boolean isRenamed = !chosen.equalsIgnoreCase(kept);
    if (isRenamed) {
      chosenAs.put(kept, chosen);
    } else {
      chosenAs.remove(kept);
    }
    refresh();
    var key = isRenamed ? "kit.files.kept-as" : "kit.files.kept";
    getUI().ifPresent(ui -> LiveRegion.announce(ui, getTranslation(key, chosen, kept)));
  }

  /** The limit, once, and which files it left out. */
  private void sayWhatIsLeft() {
    full.setVisible(!left.isEmpty());
    full.setText(left.isEmpty() ? "" : getTranslation("kit.files.full", most, names(left)));
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
    var line = new ListItem(new Span("%s (%d kB) ".formatted(file.name(), size)), remove);
    var chosen = chosenAs.get(file.name());
    if (chosen != null) {
      var renamed = new Div(getTranslation("kit.files.renamed", chosen, file.name()));
      renamed.addClassName("soft");
      line.add(renamed);
    }
    return line;
  }

  /** A file that is on its way would be lost with the page, and that one has not come in too. */
  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    var unfinished = unfinished();
    if (unfinished.isPresent() && isVisible()) {
      var _ = event.postpone();
      unfinished.ifPresent(this::problem);
      getElement().executeJs("this.focus(); this.scrollIntoView({block: 'start'})");
    }
  }
}
