package se.besked.platform.guard.surfaces;

import com.github.kagkarlsson.scheduler.task.Task;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import se.besked.platform.guard.book.By;
import se.besked.platform.guard.book.Kind;
import se.besked.platform.guard.book.Surface;

/** Every task that the scheduler runs. */
final class Jobs {
  private Jobs() {}

  static Stream<Surface> surfaces(ApplicationContext host) {
    return tasks(host).stream().map(task -> Surface.of(Kind.JOB, task.getName(), By.PROTECTED));
  }

  /** Only its own module sees the list that the scheduler is started with. */
  private static List<Task<?>> tasks(ApplicationContext host) {
    try {
      var tasks = host.getBean("jobTasks");
      Method all = tasks.getClass().getDeclaredMethod("all");
      all.setAccessible(true);
      return ((List<?>) all.invoke(tasks)).stream().<Task<?>>map(t -> (Task<?>) t).toList();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
