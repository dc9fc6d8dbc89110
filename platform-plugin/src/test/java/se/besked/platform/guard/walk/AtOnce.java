package se.besked.platform.guard.walk;

import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Several walk at the same time, as people do. */
public final class AtOnce {
  private static final int MANY = 4;

  private AtOnce() {}

  /** Ends when all have come to their end; throws what one of them threw. */
  public static <T> void each(Collection<T> all, Consumer<T> walk) {
    try (var walkers = Executors.newFixedThreadPool(MANY)) {
      var walks = all.stream().map(one -> walkers.submit(() -> walk.accept(one))).toList();
      for (var one : walks) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
