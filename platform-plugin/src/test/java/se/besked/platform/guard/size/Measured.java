package se.besked.platform.guard.size;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import se.besked.platform.guard.tab.Tab;

/** How long each thing took, and how much was sent. */
final class Measured {
  private static final int TIMES = 3;

  /** On the page that is shown instead of one that failed. */
  private static final String FAULT = "om felet kommer tillbaka och ange nummer";

  private final List<Line> lines = new ArrayList<>();

  /**
   * One thing.
   *
   * @param kind page, file or job
   * @param millis the shortest of three
   * @param bytes that were answered the last time, as they are before compression
   */
  record Line(String kind, String what, double millis, long bytes, String said) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%-5s %8.0f ms %9d B  %s%s", kind, millis, bytes, what, said);
    }
  }

  /** A failure is told of in the line: nothing at size may fail either. */
  void take(String kind, String what, Tab tab, Callable<?> work) {
    double best = Double.MAX_VALUE;
    long bytes = 0;
    for (int i = 0; i < TIMES; i++) {
      var unused = tab.takeReceived();
      long began = System.nanoTime();
      try {
        var result = work.call();
        if (result instanceof Integer status && status >= 500) {
          lines.add(new Line(kind, what, 0, 0, "  FAILED: " + status));
          return;
        }
        if (result instanceof String page && page.contains(FAULT)) {
          lines.add(new Line(kind, what, 0, 0, "  FAILED: " + FAULT));
          return;
        }
      } catch (Exception e) {
        lines.add(new Line(kind, what, 0, 0, "  FAILED: " + e));
        return;
      }
      best = Math.min(best, (System.nanoTime() - began) / 1e6);
      bytes = tab.takeReceived();
    }
    lines.add(new Line(kind, what, best, bytes, ""));
  }

  List<Line> slowestFirst() {
    return lines.stream().sorted(Comparator.comparingDouble(Line::millis).reversed()).toList();
  }
}
