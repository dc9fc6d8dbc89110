package se.besked.integrations.distance;

import java.util.List;
import java.util.function.IntToLongFunction;
import se.besked.kernel.registers.Position;

/**
 * Where a point meets the network: on one edge, between its two end nodes.
 *
 * @param query the point asked about
 * @param at the nearest point of the nearest walkable way
 * @param connection millimetres in a straight line between the two
 * @param edgeKey the edge, in the direction base to adjacent
 * @param base its one end
 * @param adj its other end
 */
record Foothold(Position query, Position at, long connection, int edgeKey, End base, End adj) {

  /**
   * An end of the edge, as it lies from here.
   *
   * @param millimetres along the edge
   * @param isAhead whether one may walk from here to it, and so from the other end to here
   * @param line from here to it
   */
  record End(int node, long millimetres, boolean isAhead, List<Position> line) {}

  int edge() {
    return edgeKey >> 1;
  }

  /** Someone standing at the node itself needs no leave to walk the edge. */
  boolean leavesByBase() {
    return base.millimetres == 0 || base.isAhead;
  }

  boolean leavesByAdj() {
    return adj.millimetres == 0 || adj.isAhead;
  }

  boolean isReachedFromBase() {
    return base.millimetres == 0 || adj.isAhead;
  }

  boolean isReachedFromAdj() {
    return adj.millimetres == 0 || base.isAhead;
  }

  /** Millimetres along the common edge; none when it does not lead there. */
  long straightTo(Foothold other) {
    return leadsStraightTo(other)
        ? Math.abs(base.millimetres - other.base.millimetres)
        : WayBack.NONE;
  }

  /** Millimetres by the base node, from which the lengths say how far it is. */
  long byBase(IntToLongFunction lengths) {
    return leavesByBase() ? sum(base.millimetres, lengths.applyAsLong(base.node)) : WayBack.NONE;
  }

  /** Millimetres by the adjacent node. */
  long byAdj(IntToLongFunction lengths) {
    return leavesByAdj() ? sum(adj.millimetres, lengths.applyAsLong(adj.node)) : WayBack.NONE;
  }

  /** The shortest of the three. */
  long shortestTo(Foothold destination, IntToLongFunction lengths) {
    return Math.min(straightTo(destination), Math.min(byBase(lengths), byAdj(lengths)));
  }

  private static long sum(long first, long rest) {
    return rest == WayBack.NONE ? WayBack.NONE : first + rest;
  }

  /** The walk along the common edge, when both lie on it and its direction allows. */
  boolean leadsStraightTo(Foothold other) {
    long ahead = other.base.millimetres - base.millimetres;
    return edgeKey == other.edgeKey && (ahead == 0 || (ahead > 0 ? adj : base).isAhead);
  }
}
