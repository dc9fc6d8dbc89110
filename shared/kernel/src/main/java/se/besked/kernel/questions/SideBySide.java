package se.besked.kernel.questions;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Questions that do not need each other's answers, asked at the same time, so that a slow register
 * is waited for once. When this is closed each has been answered or has failed, within its
 * supplier's own limit of time.
 *
 * <p>A question has a thread of its own, without transaction, login or anything else that belongs
 * to a thread: it holds all it needs, and changes nothing.
 */
public final class SideBySide implements AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * Begins a question.
   *
   * @return waits for the answer, or throws what the question threw
   */
  public <T> Supplier<T> ask(Supplier<T> question) {
    var asked = threads.submit(question::get);
    return () -> answer(asked);
  }

  @Override
  public void close() {
    threads.close();
  }

  static <T> T answer(Future<T> asked) {
    try {
      return asked.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("A register's adapter failed", failed);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for a register", e);
    }
  }
}
