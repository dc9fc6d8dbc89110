package se.besked.casework.access;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where transactions begin and end. A {@link Refusal} that leaves the outermost one is written to
 * the audit log after the rollback, so that the try is kept and no second connection is held. What
 * must be {@link AskFirst asked first} is asked in between.
 */
final class Transactions {
  /** What has been asked for the work at hand; null outside of any. */
  private static final ThreadLocal<@Nullable Set<Object>> ASKED = new ThreadLocal<>();

  private final TransactionTemplate joined;
  private final TransactionTemplate own;
  private final AuditLog audit;

  Transactions(PlatformTransactionManager manager, AuditLog audit) {
    this.joined = new TransactionTemplate(manager);
    this.own = new TransactionTemplate(manager);
    this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.audit = audit;
  }

  /** Does the work in the transaction at hand, or in a new one. */
  <T> T in(Supplier<T> work) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return Objects.requireNonNull(joined.execute(status -> work.get()));
    }
    var outer = ASKED.get();
    ASKED.set(new HashSet<>());
    try {
      return again(work);
    } catch (Refusal refusal) {
      own.executeWithoutResult(status -> audit.refused(refusal));
      throw refusal;
    } finally {
      ASKED.set(outer);
    }
  }

  private <T> T again(Supplier<T> work) {
    while (true) {
      try {
        return Objects.requireNonNull(joined.execute(status -> work.get()));
      } catch (AskFirst first) {
        if (!Objects.requireNonNull(ASKED.get()).add(first.about())) {
          throw new IllegalStateException("Asked already, and still not known", first);
        }
        first.ask();
      }
    }
  }

  /** Whether the question has been asked for the very work that is being done. */
  static boolean hasAsked(Object about) {
    var asked = ASKED.get();
    return asked != null && asked.contains(about);
  }

  /** Notes that it has been, by an earlier part of the same step. */
  static void asked(Object about) {
    var asked = ASKED.get();
    if (asked != null) {
      asked.add(about);
    }
  }

  /** The same for work without a result. */
  void run(Runnable work) {
    var unused =
        in(
            () -> {
              work.run();
              return Boolean.TRUE;
            });
  }
}
