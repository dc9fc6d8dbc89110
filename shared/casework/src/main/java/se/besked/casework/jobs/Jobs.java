package se.besked.casework.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Plans jobs in the transaction at hand: when it is rolled back there is no job, when it commits
 * the job is as durable as the change that caused it.
 */
@Component
public final class Jobs {
  private final SchedulerClient client;
  private final Clock clock;
  private volatile Runnable wake = () -> {};

  public Jobs(DataSource dataSource, Clock clock) {
    this.client =
        SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource)).build();
    this.clock = clock;
  }

  /** As soon as the transaction has committed. */
  public void plan(Job job, String instance) {
    plan(job, instance, clock.instant());
  }

  /** Planning the same job and instance again changes nothing. */
  public void plan(Job job, String instance, Instant at) {
    if (job.every().isPresent()) {
      throw new IllegalArgumentException(job + " runs by itself");
    }
    client.scheduleIfNotExists(new TaskInstance<Void>(job.taskName(), instance), at);
    if (!at.isAfter(clock.instant())) {
      onceCommitted();
    }
  }

  /** Is told when a job can begin, so that it need not wait until somebody looks. */
  public void onPlanned(Runnable begin) {
    wake = begin;
  }

  private void onceCommitted() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      wake.run();
    } else if (TransactionSynchronizationManager.getSynchronizations().stream()
        .noneMatch(Waking.class::isInstance)) {
      TransactionSynchronizationManager.registerSynchronization(new Waking(wake));
    }
  }

  /** Once for each transaction, however many jobs it plans. */
  private record Waking(Runnable wake) implements TransactionSynchronization {
    @Override
    public void afterCommit() {
      wake.run();
    }
  }
}
