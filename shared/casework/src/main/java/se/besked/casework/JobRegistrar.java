package se.besked.casework;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.env.Environment;
import se.besked.casework.jobs.Job;

/** A bean for every {@link Job}, so that the scheduler finds it. */
final class JobRegistrar implements BeanRegistrar {
  @Override
  public void register(BeanRegistry registry, Environment environment) {
    for (var job : Job.values()) {
      registry.registerBean(
          "job-" + job.taskName(),
          new ParameterizedTypeReference<Task<Void>>() {},
          spec -> spec.supplier(context -> task(job, () -> context.bean(JobHandlers.class))));
    }
  }

  /** The handlers are asked for when the job runs, so that no job needs the whole host to start. */
  static Task<Void> task(Job job, Supplier<JobHandlers> handlers) {
    var every = job.every();
    if (every.isPresent()) {
      return Tasks.recurring(job.taskName(), FixedDelay.of(every.get()))
          .execute((instance, context) -> handlers.get().run(job, instance.getId()));
    }
    return Tasks.oneTime(job.taskName())
        .onFailure(new Backoff())
        .execute((instance, context) -> handlers.get().run(job, instance.getId()));
  }

  /** Again after half a minute, then twice as long each time up to three hours, for ever. */
  static final class Backoff implements FailureHandler<Void> {
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(3);
    private static final int DOUBLINGS = 9;

    @Override
    public void onFailure(ExecutionComplete complete, ExecutionOperations<Void> operations) {
      int before = complete.getExecution().consecutiveFailures;
      operations.reschedule(complete, complete.getTimeDone().plus(delay(before)));
    }

    static Duration delay(int failuresBefore) {
      var doubled = FIRST.multipliedBy(1L << Math.min(failuresBefore, DOUBLINGS));
      return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }
  }
}
