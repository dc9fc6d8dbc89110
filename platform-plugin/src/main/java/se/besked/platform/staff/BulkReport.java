package se.besked.platform.staff;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import se.besked.formkit.vaadin.Callout;

/**
 * How a step went with each of what was chosen: one sentence that says what was done, to how many
 * and, where it was about something, with what; and a line for each.
 *
 * @param <O> what can become of one
 */
public final class BulkReport<O extends Enum<O>> {
  private record Line<O>(String name, O outcome) {}

  private final String sentence;
  private final String outcomes;
  private final O done;
  private final String about;
  private final List<Line<O>> lines = new ArrayList<>();

  /**
   * @param sentence key of the sentence, given how many were done, of how many, and {@code about}
   * @param outcomes what the outcomes' keys begin with
   * @param done the outcome of those that were done
   * @param about what the step was about, e.g. a colleague's name; empty for nothing
   */
  public BulkReport(String sentence, String outcomes, O done, String about) {
    this.sentence = sentence;
    this.outcomes = outcomes;
    this.done = done;
    this.about = about;
  }

  public void add(String name, O outcome) {
    lines.add(new Line<>(name, outcome));
  }

  public boolean isAllDone() {
    return hasOnly(done);
  }

  /** Whether it came to the same with all of them. */
  public boolean hasOnly(O outcome) {
    return lines.stream().allMatch(line -> line.outcome() == outcome);
  }

  public Callout shown(Words words) {
    var list = new UnorderedList();
    lines.forEach(
        line ->
            list.add(
                new ListItem(line.name() + ": " + words.of(outcomes + line.outcome().name()))));
    return new Callout(
        isAllDone() ? Callout.Kind.SUCCESS : Callout.Kind.WARNING, sentence(words), list);
  }

  public String sentence(Words words) {
    long count = lines.stream().filter(line -> line.outcome() == done).count();
    return words.of(sentence, count, lines.size(), about);
  }

  /** Texts in the reader's language. */
  public interface Words {
    String of(String key, Object... parameters);
  }
}
