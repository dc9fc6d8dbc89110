package se.besked.simulation;

import java.util.ArrayList;
import java.util.List;

/** What has come to a simulator since somebody began to count. */
public final class Traffic {
  private final boolean kept;
  private final List<SimulatedRequest> asked = new ArrayList<>();
  private int requests;
  private int underWay;
  private int atOnce;

  /**
   * Counts from now on.
   *
   * @param kept whether the requests themselves are kept
   */
  Traffic(boolean kept) {
    this.kept = kept;
  }

  synchronized void begins(SimulatedRequest request) {
    requests++;
    if (kept) {
      asked.add(request);
    }
    underWay++;
    atOnce = Math.max(atOnce, underWay);
  }

  synchronized void ends() {
    underWay--;
  }

  /** How many requests in all. */
  public synchronized int requests() {
    return requests;
  }

  /** The requests themselves, in the order in which they came. */
  public synchronized List<SimulatedRequest> asked() {
    return List.copyOf(asked);
  }

  /** The most that were under way at the same time. */
  public synchronized int atOnce() {
    return atOnce;
  }
}
