package se.besked.simulation;

/** What has come to a simulator since somebody began to count. */
public final class Traffic {
  private int requests;
  private int underWay;
  private int atOnce;

  synchronized void begins() {
    requests++;
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

  /** The most that were under way at the same time. */
  public synchronized int atOnce() {
    return atOnce;
  }
}
