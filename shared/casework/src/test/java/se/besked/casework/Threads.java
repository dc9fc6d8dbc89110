package se.besked.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

final class Threads {
  private Threads() {}

  /** Does the same thing many times at the same moment; what each did, or why it could not. */
  static <T> List<Future<T>> atOnce(int times, Callable<T> work) throws InterruptedException {
    var start = new CountDownLatch(1);
    try (var pool = Executors.newFixedThreadPool(times)) {
      var futures = new ArrayList<Future<T>>();
      for (int i = 0; i < times; i++) {
        futures.add(
            pool.submit(
                () -> {
                  start.await();
                  return work.call();
                }));
      }
      start.countDown();
      pool.shutdown();
      return futures;
    }
  }

  static <T> List<T> results(List<Future<T>> futures) {
    return futures.stream()
        .filter(f -> f.state() == Future.State.SUCCESS)
        .map(Future::resultNow)
        .toList();
  }
}
