package se.besked.integrations.attachments;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How much one file may unfold to while it is looked at, and how long that may take. Whatever reads
 * or unfolds asks it on the way.
 */
final class Budget {
  /** Lists of objects and colour profiles; pages and pictures stay folded. */
  static final long USUAL_BYTES = 32L * 1024 * 1024;

  static final Duration USUAL_TIME = Duration.ofSeconds(20);

  /** More pixels than any telephone's camera gives. */
  static final long MOST_PIXELS = 250_000_000;

  /** A small file can stand for very many small objects, though it unfolds to little. */
  private static final long MOST_MEMORY = 192L * 1024 * 1024;

  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final long before = THREADS.getCurrentThreadAllocatedBytes();
  private final Clock clock;
  private final Instant end;
  private long left;

  Budget(Clock clock, Duration time, long bytes) {
    this.clock = clock;
    this.end = clock.instant().plus(time);
    this.left = bytes;
  }

  /** The file would take more than there is. */
  static final class Spent extends IOException {
    private static final long serialVersionUID = 1L;

    Spent(String what) {
      super(what);
    }
  }

  /** Takes so many bytes. */
  void take(long bytes) throws Spent {
    left -= bytes;
    check();
  }

  /** Called on the way, by the thread that does the work. */
  void check() throws Spent {
    if (left < 0) {
      throw new Spent("unfolds to too much");
    }
    if (clock.instant().isAfter(end)) {
      throw new Spent("takes too long");
    }
    if (THREADS.getCurrentThreadAllocatedBytes() - before > MOST_MEMORY) {
      throw new Spent("takes too much memory");
    }
  }

  static void pixels(long width, long height) throws Spent {
    if (width * height > MOST_PIXELS) {
      throw new Spent("too many pixels");
    }
  }

  /** Takes what is written. */
  OutputStream counting(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(int b) throws IOException {
        take(1);
        out.write(b);
      }

      @Override
      public void write(byte[] b, int offset, int length) throws IOException {
        take(length);
        out.write(b, offset, length);
      }
    };
  }
}
