package se.besked.casework.access;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.besked.casework.ids.CaseId;

/** The step itself: the check, the line, and then the work, all in one transaction. */
final class LettingIn {
  private final Transactions transactions;
  private final AuditLog audit;
  private final CaseCheck cases;

  LettingIn(Transactions transactions, AuditLog audit, CaseCheck cases) {
    this.transactions = transactions;
    this.audit = audit;
    this.cases = cases;
  }

  <R> R toCase(
      Actor actor, CaseId id, @Nullable Permission needed, String action, Supplier<R> work) {
    return transactions.in(
        () -> {
          cases.require(actor, id, needed, action);
          audit.allowed(actor, action, Subject.of(id));
          return work.get();
        });
  }

  <T, R> R toFiled(
      Actor actor,
      Filed<T> filed,
      @Nullable Permission needed,
      String action,
      Function<T, R> work) {
    return transactions.in(
        () ->
            work.apply(
                switch (filed) {
                  case Filed.OfCase<T> known -> had(actor, known, needed, action);
                  case Filed.Found<T> found -> found(actor, found, needed, action);
                }));
  }

  private <T> T had(
      Actor actor, Filed.OfCase<T> known, @Nullable Permission needed, String action) {
    cases.require(actor, known.id(), needed, action);
    audit.allowed(actor, action, Subject.of(known.id()).noting(known.note()));
    return known.had().get();
  }

  private <T> T found(
      Actor actor, Filed.Found<T> found, @Nullable Permission needed, String action) {
    var first = found.forActor(actor, action);
    var id = found.caseOf().apply(first);
    cases.require(actor, id, needed, action);
    audit.allowed(actor, action, Subject.of(id));
    var lock = found.lock();
    if (lock == null) {
      return first;
    }
    // What was waited for may have been closed to the actor meanwhile.
    lock.accept(id);
    cases.require(actor, id, needed, action);
    return found.forActor(actor, action);
  }

  /** Without a permission where finding the piece is the whole check. */
  <T, R> R toPiece(
      Actor actor,
      Piece<T> piece,
      @Nullable Permission needed,
      String action,
      Function<T, R> work) {
    return transactions.in(
        () -> {
          given(actor, needed, action, piece.subject());
          var theirs = piece.forActor(actor, action);
          audit.allowed(actor, action, piece.subject());
          return work.apply(theirs);
        });
  }

  <R> R toSubject(
      Actor actor, Subject subject, @Nullable Permission needed, String action, Supplier<R> work) {
    return transactions.in(
        () -> {
          given(actor, needed, action, subject);
          audit.allowed(actor, action, subject);
          return work.get();
        });
  }

  private static void given(
      Actor actor, @Nullable Permission needed, String action, Subject subject) {
    if (needed != null && actor instanceof Actor.Staff staff && !needed.givenTo(staff)) {
      throw new AccessDenied(staff, action, subject, "has not " + needed);
    }
  }
}
