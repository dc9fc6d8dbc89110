package se.besked.platform.staff.queue;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import se.besked.casework.queue.Assigned;
import se.besked.formkit.vaadin.Callout;

/** How a step went with each of the chosen cases. */
final class QueueReport {

  /** What became of one. */
  enum Outcome {
    DONE,
    ALREADY,
    TAKEN,
    NOT_NOW,
    COLLEAGUE_MAY_NOT,
    /** A colleague changed it at the same moment. */
    CHANGED,
    /** It may not be done by this person, or is not there for them. */
    DENIED;

    static Outcome of(Assigned assigned) {
      return switch (assigned) {
        case DONE -> DONE;
        case ALREADY -> ALREADY;
        case TAKEN -> TAKEN;
        case NOT_NOW -> NOT_NOW;
        case COLLEAGUE_MAY_NOT -> COLLEAGUE_MAY_NOT;
      };
    }
  }

  private record Line(String number, Outcome outcome) {}

  private final String step;
  private final List<Line> lines = new ArrayList<>();

  /**
   * @param step as in the keys of its texts
   */
  QueueReport(String step) {
    this.step = step;
  }

  void add(String number, Outcome outcome) {
    lines.add(new Line(number, outcome));
  }

  boolean isAllDone() {
    return lines.stream().allMatch(line -> line.outcome() == Outcome.DONE);
  }

  /** Title and one line for each case. */
  Callout shown(Words words) {
    var list = new UnorderedList();
    lines.forEach(
        line ->
            list.add(
                new ListItem(
                    line.number() + ": " + words.of("staff.queue.outcome." + line.outcome()))));
    return new Callout(
        isAllDone() ? Callout.Kind.SUCCESS : Callout.Kind.WARNING, sentence(words), list);
  }

  String sentence(Words words) {
    long done = lines.stream().filter(line -> line.outcome() == Outcome.DONE).count();
    return words.of("staff.queue.report." + step, done, lines.size());
  }

  /** Texts in the reader's language. */
  interface Words {
    String of(String key, Object... parameters);
  }
}
