package se.besked.platform.staff.queue;

import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.besked.casework.queue.QueueFilter;
import se.besked.casework.queue.QueueLine;

/**
 * Where a member of staff is in the queue, kept while they are logged in so that they come back
 * there from a case. What was searched for is not kept.
 */
final class QueueState implements Serializable {
  private final List<QueueLine.Position> trail = new ArrayList<>();
  private QueueFilter filter;

  private QueueState(QueueFilter filter) {
    this.filter = filter;
  }

  /** The state of this login, begun with a filter. */
  static QueueState current(java.util.function.Supplier<QueueFilter> begin) {
    var session = VaadinSession.getCurrent();
    var kept = session.getAttribute(QueueState.class);
    if (kept != null) {
      return kept;
    }
    var state = new QueueState(begin.get());
    session.setAttribute(QueueState.class, state);
    return state;
  }

  QueueFilter filter() {
    return filter;
  }

  void show(QueueFilter other) {
    filter = other;
    first();
  }

  void first() {
    trail.clear();
  }

  void next(QueueLine last) {
    trail.add(last.position());
  }

  void previous() {
    if (!trail.isEmpty()) {
      trail.removeLast();
    }
  }

  /** How many pages there are before this one. */
  int pagesBefore() {
    return trail.size();
  }

  Optional<QueueLine.Position> after() {
    return trail.isEmpty() ? Optional.empty() : Optional.of(trail.getLast());
  }
}
