package se.besked.casework.access;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.besked.casework.ids.CaseId;

/**
 * Something that lies in a case: a decision, an appeal, a letter, the case file itself. Whoever may
 * do something with the case may do it with what lies in it.
 *
 * <pre>{@code
 * private Filed<Decision> decision(DecisionId id) {
 *   return Filed.in(Decision::caseId, Subject.of("decision", id.value()), () -> rows.find(id));
 * }
 * }</pre>
 */
public sealed interface Filed<T> {
  /** What is had, or locked, once the actor has been let in to the case. */
  static <T> OfCase<T> of(CaseId id, Supplier<T> had) {
    return new OfCase<>(id, had, null);
  }

  /**
   * What tells itself which case it lies in; that there is none looks as if there were no case.
   *
   * @param subject of the refusal then; the line of whoever is let in is about the case
   */
  static <T> Found<T> in(Function<T, CaseId> caseOf, Subject subject, Supplier<Optional<T>> found) {
    return new Found<>(caseOf, subject, found, NoSuchCase::new, "absent", null);
  }

  /** The same, worked on alone: looked at, locked, and looked at once more. */
  static <T> Found<T> in(
      Function<T, CaseId> caseOf,
      Subject subject,
      Supplier<Optional<T>> found,
      Consumer<CaseId> lock) {
    return new Found<>(caseOf, subject, found, NoSuchCase::new, "absent", lock);
  }

  /** How it is said that there is nothing. */
  @FunctionalInterface
  interface Absence {
    Refusal of(Actor actor, String action, Subject subject, String why);
  }

  /** See {@link Filed#of}. */
  record OfCase<T>(CaseId id, Supplier<T> had, @Nullable String note) implements Filed<T> {
    /** With more for the audit log; never personal data. */
    public OfCase<T> noting(@Nullable String more) {
      return new OfCase<>(id, had, more);
    }
  }

  /** See {@link Filed#in}. */
  record Found<T>(
      Function<T, CaseId> caseOf,
      Subject subject,
      Supplier<Optional<T>> found,
      Absence absence,
      String why,
      @Nullable Consumer<CaseId> lock)
      implements Filed<T> {

    /** With another answer to whoever asks for what is not there. */
    public Found<T> orElse(Absence other, String because) {
      return new Found<>(caseOf, subject, found, other, because, lock);
    }

    T forActor(Actor actor, String action) {
      return found.get().orElseThrow(() -> absence.of(actor, action, subject, why));
    }
  }
}
