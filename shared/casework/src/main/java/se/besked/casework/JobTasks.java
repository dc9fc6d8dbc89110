package se.besked.casework;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import se.besked.casework.jobs.Job;

/** Every {@link Job} as db-scheduler knows it: planned ones, and those that run by themselves. */
record JobTasks(List<Task<?>> planned, List<RecurringTask<Void>> recurring) {

  static JobTasks of(JobHandlers handlers) {
    var planned = new ArrayList<Task<?>>();
    var recurring = new ArrayList<RecurringTask<Void>>();
    for (var job : Job.values()) {
      job.every()
          .ifPresentOrElse(
              every ->
                  recurring.add(
                      Tasks.recurring(job.taskName(), FixedDelay.of(every))
                          .execute((instance, context) -> handlers.run(job, instance.getId()))),
              () ->
                  planned.add(
                      Tasks.oneTime(job.taskName())
                          .onFailure(new Backoff())
                          .execute((instance, context) -> handlers.run(job, instance.getId()))));
    }
    return new JobTasks(List.copyOf(planned), List.copyOf(recurring));
  }

  List<Task<?>> all() {
    var all = new ArrayList<Task<?>>(planned);
    all.addAll(recurring);
    return all;
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
