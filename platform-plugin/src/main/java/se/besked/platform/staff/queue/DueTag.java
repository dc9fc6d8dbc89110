package se.besked.platform.staff.queue;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.Locale;
import se.besked.casework.queue.DeadlineKind;
import se.besked.casework.queue.QueueLine;
import se.besked.casework.queue.Urgency;
import se.besked.formkit.vaadin.StatusTag;
import se.besked.platform.site.Dates;

/** A case's last days: the nearest in colour and in a word, the others below it. */
final class DueTag extends Div {
  DueTag(QueueLine line, LocalDate today, Locale language) {
    var nearest = line.nearest();
    var due = line.due();
    if (nearest == null || due == null) {
      setText(getTranslation("staff.queue.due.none"));
      return;
    }
    var urgency = Urgency.of(due, today);
    add(
        new StatusTag(tone(urgency), getTranslation("staff.queue.urgency." + urgency)),
        day(nearest, due, language));
    line.deadlines().entrySet().stream()
        .filter(e -> e.getKey() != nearest)
        .sorted(java.util.Map.Entry.comparingByValue())
        .forEach(
            e -> {
              var other = day(e.getKey(), e.getValue(), language);
              other.addClassName("soft");
              add(other);
            });
  }

  private Div day(DeadlineKind kind, LocalDate due, Locale language) {
    return new Div(getTranslation("staff.queue.deadline." + kind) + " " + Dates.day(due, language));
  }

  private static StatusTag.Tone tone(Urgency urgency) {
    return switch (urgency) {
      case PASSED -> StatusTag.Tone.ERROR;
      case TODAY, SOON -> StatusTag.Tone.WARNING;
      case LATER -> StatusTag.Tone.INFO;
      case NONE -> StatusTag.Tone.NEUTRAL;
    };
  }
}
