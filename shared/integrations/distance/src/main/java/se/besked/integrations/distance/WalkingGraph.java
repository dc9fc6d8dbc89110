package se.besked.integrations.distance;

import com.graphhopper.GraphHopper;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.index.LocationIndexTree;
import com.graphhopper.util.DistanceCalcEarth;
import com.graphhopper.util.EdgeExplorer;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PMap;
import com.graphhopper.util.PointList;
import com.graphhopper.util.shapes.BBox;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.registers.Position;

/**
 * The network, read-only after loading. Lengths are whole millimetres, as the graph stores them, so
 * that sums are exact and the rounding to metres happens once.
 */
final class WalkingGraph {
  private static final int INDEX_TILE_METRES = 300;

  private final GraphHopper hopper;
  private final BaseGraph graph;
  private final LocationIndexTree index;
  private final BitSet walkable = new BitSet();
  private final EdgeFilter walkableWays;
  private final BBox bounds;
  private final double maxSnapMetres;

  WalkingGraph(GraphHopper hopper, double maxSnapMetres) {
    this.hopper = hopper;
    this.graph = hopper.getBaseGraph();
    this.index = (LocationIndexTree) hopper.getLocationIndex();
    this.maxSnapMetres = maxSnapMetres;
    index.setMaxRegionSearch((int) Math.ceil(maxSnapMetres / INDEX_TILE_METRES) + 2);
    bounds = widened(graph.getBounds(), maxSnapMetres);
    var weighting = hopper.createWeighting(hopper.getProfile(WalkingProfile.NAME), new PMap());
    var edges = graph.getAllEdges();
    while (edges.next()) {
      walkable.set(edges.getEdgeKey(), isFinite(weighting.calcEdgeWeight(edges, false)));
      walkable.set(edges.getReverseEdgeKey(), isFinite(weighting.calcEdgeWeight(edges, true)));
    }
    walkableWays =
        edge -> walkable.get(edge.getEdgeKey()) || walkable.get(edge.getReverseEdgeKey());
  }

  int nodes() {
    return graph.getNodes();
  }

  boolean hasWays() {
    return !walkable.isEmpty();
  }

  /** Whether the map can say anything about a point; its edge is widened by the snap distance. */
  boolean covers(Position point) {
    return bounds.contains(point.lat(), point.lon());
  }

  /** The date of the map's data, ISO 8601, or empty when the file does not say. */
  String dataDate() {
    return hopper.getProperties().get("datareader.data.date");
  }

  EdgeExplorer explorer() {
    return graph.createEdgeExplorer();
  }

  boolean isWalkable(int edgeKey) {
    return walkable.get(edgeKey);
  }

  static long millimetres(EdgeIteratorState edge) {
    return Math.round(edge.getDistance() * 1000);
  }

  /** The whole edge as a line, from its base node to its adjacent node in the key's direction. */
  List<Position> line(int edgeKey) {
    return positions(graph.getEdgeIteratorStateForKey(edgeKey).fetchWayGeometry(FetchMode.ALL));
  }

  /** The nearest point of the nearest walkable way, or null when it is too far away. */
  @Nullable Foothold foothold(Position point) {
    var snap = index.findClosest(point.lat(), point.lon(), walkableWays);
    if (!snap.isValid()) {
      return null;
    }
    var at = new Position(snap.getSnappedPoint().lat, snap.getSnappedPoint().lon);
    var connection = metres(point, at);
    if (connection > maxSnapMetres) {
      return null;
    }
    var edge = snap.getClosestEdge();
    var points = positions(edge.fetchWayGeometry(FetchMode.ALL));
    var toBase = new ArrayList<Position>();
    toBase.add(at);
    toBase.addAll(points.subList(0, snap.getWayIndex() + 1).reversed());
    var toAdj = new ArrayList<Position>();
    toAdj.add(at);
    toAdj.addAll(points.subList(snap.getWayIndex() + 1, points.size()));
    var before = length(toBase);
    var whole = before + length(toAdj);
    // The stored length is that of the unsimplified way: the drawn line only gives the share.
    var stored = millimetres(edge);
    var share = whole == 0 ? 0 : Math.round(stored * (before / whole));
    boolean forward = walkable.get(edge.getEdgeKey());
    boolean backward = walkable.get(edge.getReverseEdgeKey());
    return new Foothold(
        point,
        at,
        Math.round(connection * 1000),
        edge.getEdgeKey(),
        new Foothold.End(edge.getBaseNode(), share, backward, toBase),
        new Foothold.End(edge.getAdjNode(), stored - share, forward, toAdj));
  }

  /**
   * Lines of all ways that touch the box, roads without walkers too: they help to find one's way.
   */
  List<List<Position>> linesWithin(BBox box) {
    var found = new TreeSet<Integer>();
    index.query(box, found::add);
    var lines = new ArrayList<List<Position>>();
    for (var edge : found) {
      var points =
          graph.getEdgeIteratorState(edge, Integer.MIN_VALUE).fetchWayGeometry(FetchMode.ALL);
      if (box.intersects(points)) {
        lines.add(positions(points));
      }
    }
    return lines;
  }

  void close() {
    hopper.close();
  }

  private static boolean isFinite(double weight) {
    return weight < Double.POSITIVE_INFINITY;
  }

  private static BBox widened(BBox box, double metres) {
    var corner = DistanceCalcEarth.DIST_EARTH.createBBox(box.minLat, box.minLon, metres);
    var other = DistanceCalcEarth.DIST_EARTH.createBBox(box.maxLat, box.maxLon, metres);
    return new BBox(corner.minLon, other.maxLon, corner.minLat, other.maxLat);
  }

  private static List<Position> positions(PointList points) {
    var positions = new ArrayList<Position>(points.size());
    for (var i = 0; i < points.size(); i++) {
      positions.add(new Position(points.getLat(i), points.getLon(i)));
    }
    return positions;
  }

  private static double length(List<Position> line) {
    var sum = 0.0;
    for (var i = 1; i < line.size(); i++) {
      sum += metres(line.get(i - 1), line.get(i));
    }
    return sum;
  }

  private static double metres(Position from, Position to) {
    return DistanceCalcEarth.DIST_EARTH.calcDist(from.lat(), from.lon(), to.lat(), to.lon());
  }
}
