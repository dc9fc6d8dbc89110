package se.besked.integrations.distance;

import java.util.List;
import java.util.function.IntToLongFunction;
import se.besked.kernel.registers.Position;

/**
 * Where a point meets the network: on one edge, between its two end nodes.
 *
 * @param query the point asked about
 * @param at the nearest point of the nearest walkable way
 * @param edgeKey the edge, in the direction base to adjacent
 * @param toBase millimetres along the edge from here to its base node
 * @param toAdj millimetres along the edge from here to its adjacent node
 * @param forward whether one may walk base → adjacent
 * @param backward whether one may walk adjacent → base
 * @param connection millimetres in a straight line from the query point
 * @param lineToBase from here to the base node
 * @param lineToAdj from here to the adjacent node
 */
record Foothold(
    Position query,
    Position at,
    int edgeKey,
    int base,
    int adj,
    long toBase,
    long toAdj,
    boolean forward,
    boolean backward,
    long connection,
    List<Position> lineToBase,
    List<Position> lineToAdj) {

  int edge() {
    return edgeKey >> 1;
  }

  /** Someone standing at the node itself needs no leave to walk the edge. */
  boolean leavesByBase() {
    return toBase == 0 || backward;
  }

  boolean leavesByAdj() {
    return toAdj == 0 || forward;
  }

  boolean isReachedFromBase() {
    return toBase == 0 || forward;
  }

  boolean isReachedFromAdj() {
    return toAdj == 0 || backward;
  }

  /** Millimetres along the common edge; none when it does not lead there. */
  long straightTo(Foothold other) {
    return leadsStraightTo(other) ? Math.abs(toBase - other.toBase) : WayBack.NONE;
  }

  /** Millimetres by the base node, from which the lengths say how far it is. */
  long byBase(IntToLongFunction lengths) {
    return leavesByBase() ? sum(toBase, lengths.applyAsLong(base)) : WayBack.NONE;
  }

  /** Millimetres by the adjacent node. */
  long byAdj(IntToLongFunction lengths) {
    return leavesByAdj() ? sum(toAdj, lengths.applyAsLong(adj)) : WayBack.NONE;
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
    return edgeKey == other.edgeKey
        && (toBase == other.toBase || (toBase < other.toBase ? forward : backward));
  }
}
