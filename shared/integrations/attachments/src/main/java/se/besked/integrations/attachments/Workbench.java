package se.besked.integrations.attachments;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Where files are opened: two at a time on the whole node, so that what all the files together take
 * of the memory is bounded too. Threads of the platform, whose memory can be measured.
 */
final class Workbench implements AutoCloseable {
  private static final int AT_ONCE = 2;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          AT_ONCE, Thread.ofPlatform().name("attachments-", 0).daemon().factory());

  private final Semaphore free = new Semaphore(AT_ONCE, true);
  private final Duration longest;

  /**
   * Opens it.
   *
   * @param longest how long a file waits for its place
   */
  Workbench(Duration longest) {
    this.longest = longest;
  }

  /** All the places were taken for as long as a file may wait. */
  static final class Busy extends IOException {
    private static final long serialVersionUID = 1L;

    Busy() {
      super("Too many files are looked at");
    }
  }

  <T> T work(Callable<T> task) throws IOException {
    await();
    var result = new Place<>(task, free);
    threads.execute(result);
    try {
      return result.get();
    } catch (InterruptedException _) {
      result.cancel(true);
      throw interrupted();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException io -> throw io;
        case RuntimeException ours -> throw ours;
        case Error worse -> throw worse;
        case null, default -> throw new IOException(e.getCause());
      }
    }
  }

  private void await() throws IOException {
    try {
      if (!free.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Busy();
      }
    } catch (InterruptedException _) {
      throw interrupted();
    }
  }

  private static IOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("Interrupted while a file was looked at");
  }

  /** One file's place, free again when it is done with or given up. */
  private static final class Place<T> extends FutureTask<T> {
    private final Semaphore free;

    Place(Callable<T> task, Semaphore free) {
      super(task);
      this.free = free;
    }

    @Override
    protected void done() {
      free.release();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
