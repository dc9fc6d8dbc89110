package se.besked.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Times of one thing done many times. */
record Timing(long[] nanoseconds) {
  /** What is timed; the result is kept so that it cannot be optimised away. */
  interface Work<T> {
    T result(int turn) throws Exception;
  }

  private static volatile Object unusedResult = "";

  static <T> Timing of(int warmUps, int turns, Work<T> work) throws Exception {
    return of(System::nanoTime, warmUps, turns, work);
  }

  /** What this thread itself has worked, whatever else the computer does meanwhile. */
  static <T> Timing ofProcessor(int warmUps, int turns, Work<T> work) throws Exception {
    return of(ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime, warmUps, turns, work);
  }

  private static <T> Timing of(LongSupplier clock, int warmUps, int turns, Work<T> work)
      throws Exception {
    for (var turn = 0; turn < warmUps; turn++) {
      unusedResult = work.result(turn);
    }
    var times = new long[turns];
    for (var turn = 0; turn < turns; turn++) {
      var start = clock.getAsLong();
      unusedResult = work.result(warmUps + turn);
      times[turn] = clock.getAsLong() - start;
    }
    Arrays.sort(times);
    return new Timing(times);
  }

  double milliseconds(double share) {
    return nanoseconds[(int) Math.ceil(share * nanoseconds.length) - 1] / 1e6;
  }

  double mean() {
    return Arrays.stream(nanoseconds).average().orElseThrow() / 1e6;
  }

  double median() {
    return milliseconds(0.5);
  }

  static void line(String what, String figures) {
    System.out.printf(Locale.ROOT, "  %-44s %s%n", what, figures);
  }
}
