package se.besked.integrations.attachments;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import se.besked.kernel.attachments.Sender;

/** One file at a time from each sender; a few more wait for a while, in the order they came. */
final class Turns {
  private final Map<Sender, Turn> turns = new ConcurrentHashMap<>();
  private final int mostWaiting;
  private final Duration longest;

  Turns(int mostWaiting, Duration longest) {
    this.mostWaiting = mostWaiting;
    this.longest = longest;
  }

  /** Whoever takes part in one sender's turn, the one under way among them. */
  private record Turn(Semaphore one, int there) {
    Turn join() {
      return new Turn(one, there + 1);
    }
  }

  /**
   * Waits for the turn.
   *
   * @return whether it came; then {@link #end} must follow
   */
  boolean begin(Sender sender) {
    var turn = turns.merge(sender, new Turn(new Semaphore(1, true), 1), (there, _) -> there.join());
    boolean came = false;
    try {
      came =
          turn.there() <= mostWaiting + 1
              && turn.one().tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      if (!came) {
        leave(sender);
      }
    }
    return came;
  }

  void end(Sender sender) {
    turns.computeIfPresent(
        sender,
        (_, turn) -> {
          turn.one().release();
          return turn;
        });
    leave(sender);
  }

  private void leave(Sender sender) {
    turns.computeIfPresent(
        sender, (_, turn) -> turn.there() == 1 ? null : new Turn(turn.one(), turn.there() - 1));
  }
}
