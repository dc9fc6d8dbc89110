package se.besked.integrations.distance;

import java.util.Arrays;

/** How far it is to one destination from every node: one number a node, read by many threads. */
final class KeptLengths {
  private static final int UNREACHED = Integer.MAX_VALUE;

  private final Foothold destination;
  private final int[] millimetres;

  KeptLengths(Foothold destination, int nodes) {
    this.destination = destination;
    this.millimetres = new int[nodes];
    Arrays.fill(millimetres, UNREACHED);
  }

  /** Walks of more than 2 147 km do not fit, and count as none. */
  void put(int node, long length) {
    millimetres[node] = (int) Math.min(length, UNREACHED);
  }

  Foothold destination() {
    return destination;
  }

  /** The shortest walk's length from an origin. */
  long millimetres(Foothold origin) {
    return origin.shortestTo(destination, this::length);
  }

  private long length(int node) {
    return millimetres[node] == UNREACHED ? WayBack.NONE : millimetres[node];
  }
}
