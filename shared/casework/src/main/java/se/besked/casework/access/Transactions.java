package se.besked.casework.access;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where transactions begin and end. A {@link Refusal} that leaves the outermost one is written to
 * the audit log after the rollback, so that the try is kept and no second connection is held.
 */
public final class Transactions {
  private final TransactionTemplate joined;
  private final TransactionTemplate own;
  private final AuditLog audit;

  public Transactions(PlatformTransactionManager manager, AuditLog audit) {
    this.joined = new TransactionTemplate(manager);
    this.own = new TransactionTemplate(manager);
    this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.audit = audit;
  }

  /** Does the work in the transaction at hand, or in a new one. */
  public <T> T in(Supplier<T> work) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return Objects.requireNonNull(joined.execute(status -> work.get()));
    }
    try {
      return Objects.requireNonNull(joined.execute(status -> work.get()));
    } catch (Refusal refusal) {
      own.executeWithoutResult(status -> audit.refused(refusal));
      throw refusal;
    }
  }

  /** The same for work without a result. */
  public void run(Runnable work) {
    var unused =
        in(
            () -> {
              work.run();
              return Boolean.TRUE;
            });
  }
}
