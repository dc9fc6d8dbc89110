package se.besked.integrations.distance;

import com.carrotsearch.hppc.IntObjectHashMap;
import com.carrotsearch.hppc.procedures.IntObjectProcedure;
import com.graphhopper.util.EdgeExplorer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.registers.Position;

/**
 * One search from a destination against the direction of walking (Dijkstra). It knows the length to
 * the destination from every node it has settled, so one search serves any number of origins. Used
 * by one thread.
 */
final class WayBack {
  /** No walk at all. */
  static final long NONE = Long.MAX_VALUE;

  /** A node, its length to the destination and the edge to walk next; -1 for the last stretch. */
  private record Reached(int node, long millimetres, int edgeKey, @Nullable Reached next) {}

  private final WalkingGraph graph;
  private final Foothold destination;
  private final EdgeExplorer explorer;
  private final IntObjectHashMap<Reached> settled = new IntObjectHashMap<>();
  private final PriorityQueue<Reached> queue =
      new PriorityQueue<>(Comparator.comparingLong(Reached::millimetres));

  WayBack(WalkingGraph graph, Foothold destination) {
    this.graph = graph;
    this.destination = destination;
    explorer = graph.explorer();
    if (destination.isReachedFromBase()) {
      queue.add(new Reached(destination.base().node(), destination.base().millimetres(), -1, null));
    }
    if (destination.isReachedFromAdj()) {
      queue.add(new Reached(destination.adj().node(), destination.adj().millimetres(), -1, null));
    }
  }

  /** Searches the whole network. */
  WayBack everywhere() {
    while (!queue.isEmpty()) {
      settleNext();
    }
    return this;
  }

  /** Searches until nothing nearer to the origin can come. */
  WayBack until(Foothold origin) {
    var shortest = millimetres(origin);
    for (var head = queue.peek(); head != null; head = queue.peek()) {
      if (head.millimetres >= shortest) {
        break;
      }
      settleNext();
      if (head.node == origin.base().node() || head.node == origin.adj().node()) {
        shortest = millimetres(origin);
      }
    }
    return this;
  }

  /** The shortest walk's length, as far as the search has come. */
  long millimetres(Foothold origin) {
    return origin.shortestTo(destination, this::length);
  }

  /** What a search of the whole network has found, without the lines. */
  KeptLengths kept(int nodes) {
    var lengths = new KeptLengths(destination, nodes);
    settled.forEach(
        (IntObjectProcedure<Reached>) (node, reached) -> lengths.put(node, reached.millimetres));
    return lengths;
  }

  /** The shortest walk's line, from the origin's foothold to the destination's. */
  List<Position> line(Foothold origin) {
    var shortest = millimetres(origin);
    if (shortest == origin.straightTo(destination)) {
      return straightLine(origin);
    }
    var byBase = shortest == origin.byBase(this::length);
    var first = byBase ? origin.base() : origin.adj();
    var line = new ArrayList<>(first.line());
    var step = settled.get(first.node());
    while (step.next != null) {
      line.addAll(graph.line(step.edgeKey));
      step = step.next;
    }
    var fromBase =
        step.node == destination.base().node()
            && step.millimetres == destination.base().millimetres();
    line.addAll((fromBase ? destination.base().line() : destination.adj().line()).reversed());
    return line;
  }

  private List<Position> straightLine(Foothold origin) {
    var ahead = origin.base().millimetres() <= destination.base().millimetres();
    var line = new ArrayList<>(ahead ? origin.adj().line() : origin.base().line());
    var beyond = ahead ? destination.adj().line() : destination.base().line();
    line.subList(line.size() - (beyond.size() - 1), line.size()).clear();
    line.add(destination.at());
    return line;
  }

  private long length(int node) {
    var reached = settled.get(node);
    return reached == null ? NONE : reached.millimetres;
  }

  private void settleNext() {
    var nearest = queue.remove();
    if (settled.containsKey(nearest.node)) {
      return;
    }
    settled.put(nearest.node, nearest);
    var edge = explorer.setBaseNode(nearest.node);
    while (edge.next()) {
      var walked = edge.getReverseEdgeKey(); // from the neighbour to here
      if (graph.isWalkable(walked) && !settled.containsKey(edge.getAdjNode())) {
        var length = nearest.millimetres + WalkingGraph.millimetres(edge);
        queue.add(new Reached(edge.getAdjNode(), length, walked, nearest));
      }
    }
  }
}
