package se.besked.integrations.attachments;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Where files are opened: two at a time on the whole node, so that what all the files together take
 * of the memory is bounded too. Threads of the platform, whose memory can be measured.
 */
final class Workbench implements AutoCloseable {
  private static final int AT_ONCE = 2;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          AT_ONCE, Thread.ofPlatform().name("attachments-", 0).daemon().factory());

  <T> T work(Callable<T> task) throws IOException {
    var result = threads.submit(task);
    try {
      return result.get();
    } catch (InterruptedException _) {
      result.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while a file was looked at");
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException io -> throw io;
        case RuntimeException ours -> throw ours;
        case Error worse -> throw worse;
        case null, default -> throw new IOException(e.getCause());
      }
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
