package se.besked.casework.access;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import se.besked.casework.ids.CaseId;

/**
 * Where everybody is let in, and the only place: transaction, check and line in the audit log are
 * one step, and the work is done within it. Whoever is refused leaves a line too, though all else
 * is rolled back.
 *
 * <pre>{@code
 * return desk.as(staff, cases.held(id), Permission.DECIDE, "case.decide", file -> decide(file));
 * }</pre>
 *
 * What somebody asks for is one of four: a case, by its id; what is {@link Filed} in a case; a
 * {@link Piece} of their own; or a {@link Subject}, a list or a place of which each sees their
 * part. Staff say by which {@link Permission}; citizens and jobs are let in as who they are.
 *
 * <p>An operation that has been let in may call another, which lets in anew and leaves a line of
 * its own.
 */
@Component
public final class Desk {
  private final Transactions transactions;
  private final AuditLog audit;
  private final LettingIn letIn;

  public Desk(JdbcClient jdbc, PlatformTransactionManager manager, Clock clock, PartyGate parties) {
    this.audit = new AuditLog(jdbc, clock);
    this.transactions = new Transactions(manager, audit);
    this.letIn = new LettingIn(transactions, audit, new CaseCheck(jdbc, parties));
  }

  /**
   * Lets the actor in to a case.
   *
   * @param needed of staff; guardians reach their own cases and jobs every case
   * @param action for the audit log, e.g. {@code "case.read"}
   * @throws NoSuchCase when there is no case that the actor may know of
   * @throws AccessDenied when the actor may know of it but not do this
   */
  public <R> R as(Actor actor, CaseId id, Permission needed, String action, Supplier<R> work) {
    return letIn.toCase(actor, id, needed, action, work);
  }

  public void as(Actor actor, CaseId id, Permission needed, String action, Runnable work) {
    letIn.toCase(actor, id, needed, action, done(work));
  }

  /** The same for those whom no permission is given to. */
  public <R> R as(Actor.Unranked actor, CaseId id, String action, Supplier<R> work) {
    return letIn.toCase(actor, id, null, action, work);
  }

  public void as(Actor.Unranked actor, CaseId id, String action, Runnable work) {
    letIn.toCase(actor, id, null, action, done(work));
  }

  /**
   * Lets the actor in to what lies in a case.
   *
   * @throws Refusal as for its case, or when there is no such thing
   */
  public <T, R> R as(
      Actor actor, Filed<T> filed, Permission needed, String action, Function<T, R> work) {
    return letIn.toFiled(actor, filed, needed, action, work);
  }

  /** The same for work that answers nothing. */
  public <T> void doAs(
      Actor actor, Filed<T> filed, Permission needed, String action, Consumer<T> work) {
    letIn.toFiled(actor, filed, needed, action, done(work));
  }

  /** The same for those whom no permission is given to. */
  public <T, R> R as(Actor.Unranked actor, Filed<T> filed, String action, Function<T, R> work) {
    return letIn.toFiled(actor, filed, null, action, work);
  }

  public <T> void doAs(Actor.Unranked actor, Filed<T> filed, String action, Consumer<T> work) {
    letIn.toFiled(actor, filed, null, action, done(work));
  }

  /**
   * Lets the actor in to what is theirs.
   *
   * @throws AccessDenied when it is not
   */
  public <T, R> R as(Actor actor, Piece<T> piece, String action, Function<T, R> work) {
    return letIn.toPiece(actor, piece, null, action, work);
  }

  public <T> void doAs(Actor actor, Piece<T> piece, String action, Consumer<T> work) {
    as(actor, piece, action, done(work));
  }

  /**
   * Lets staff in to something of their municipality.
   *
   * @throws AccessDenied without the permission, or when it is not there
   */
  public <T, R> R as(
      Actor.Staff staff, Piece<T> piece, Permission needed, String action, Function<T, R> work) {
    return letIn.toPiece(staff, piece, needed, action, work);
  }

  public <T> void doAs(
      Actor.Staff staff, Piece<T> piece, Permission needed, String action, Consumer<T> work) {
    as(staff, piece, needed, action, done(work));
  }

  /**
   * Lets staff in to a list, or to what their municipality has one of.
   *
   * @param work gets what of all cases they have the permission for
   * @throws AccessDenied when the permission is not given to them at all
   */
  public <R> R as(
      Actor.Staff staff,
      Subject subject,
      Permission needed,
      String action,
      Function<SqlFilter, R> work) {
    return as(staff, subject, needed, action, () -> work.apply(needed.cases(staff)));
  }

  public <R> R as(
      Actor.Staff staff, Subject subject, Permission needed, String action, Supplier<R> work) {
    return letIn.toSubject(staff, subject, needed, action, work);
  }

  public void as(
      Actor.Staff staff, Subject subject, Permission needed, String action, Runnable work) {
    as(staff, subject, needed, action, done(work));
  }

  /** Lets in to what is the actor's own, or no matter of any other person's. */
  public <R> R as(Actor.Unranked actor, Subject subject, String action, Supplier<R> work) {
    return letIn.toSubject(actor, subject, null, action, work);
  }

  public void as(Actor.Unranked actor, Subject subject, String action, Runnable work) {
    letIn.toSubject(actor, subject, null, action, done(work));
  }

  /** The login of a member of staff, before there is anything they are permitted. */
  public void login(Actor.Staff staff, Subject login, String action, Runnable work) {
    letIn.toSubject(staff, login, null, action, done(work));
  }

  /** Turns away whoever has no business here, whatever it is about. */
  public AccessDenied refuse(Actor actor, String action, Subject subject, String why) {
    return transactions.in(
        () -> {
          throw new AccessDenied(actor, action, subject, why);
        });
  }

  /** Writes down that somebody has been turned away in words, and not by an exception. */
  public void turnedDown(Actor actor, String action, Subject subject, String why) {
    transactions.run(() -> audit.turnedDown(actor, action, subject, why));
  }

  /**
   * All of it or nothing, for nobody: what a job keeps between two questions to a register, or what
   * several operations make together. It lets nobody in and leaves no line.
   */
  public <R> R whole(Supplier<R> work) {
    return transactions.in(work);
  }

  public void whole(Runnable work) {
    transactions.run(work);
  }

  private static Supplier<Boolean> done(Runnable work) {
    return () -> {
      work.run();
      return true;
    };
  }

  private static <T> Function<T, Boolean> done(Consumer<T> work) {
    return given -> {
      work.accept(given);
      return true;
    };
  }
}
