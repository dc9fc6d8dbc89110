package se.besked.integrations.distance;

import com.graphhopper.util.Constants;
import com.graphhopper.util.shapes.BBox;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.registers.Position;
import se.besked.kernel.registers.WalkingDistances;

/**
 * The shortest legal walking way on OpenStreetMap data, read by GraphHopper.
 *
 * <p>Each point is moved to the nearest point of the nearest walkable way. The metres are those
 * between these two points along the ways. The straight stretch from the address to its way is
 * <em>not</em> counted, unless {@link DistanceSettings#includeConnection()} says so; then both
 * ends' stretches are added. {@link Method#name()} tells which. A point further from every walkable
 * way than {@link DistanceSettings#maxSnapMetres()} has no distance. A point outside the map's ways
 * by more than that is outside the map.
 *
 * <p>Lengths are summed as whole millimetres and rounded to metres once, half up. {@link #measure}
 * and {@link #metresToOne} search alike, from the destination, and give the same metres.
 *
 * <p>Safe for many threads. After {@link #close} every call throws {@link IllegalStateException}.
 */
public final class GraphHopperWalkingDistances implements WalkingDistances, AutoCloseable {

  /** A hundred schools in a municipality of 300 000 nodes, or twenty in a county. */
  private static final long KEPT_BYTES = 128L << 20;

  private final WalkingGraph graph;
  private final boolean includeConnection;
  private final Method method;
  private final Map<Position, KeptLengths> kept = new ConcurrentHashMap<>();
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean closed;

  private GraphHopperWalkingDistances(
      WalkingGraph graph, boolean includeConnection, Method method) {
    this.graph = graph;
    this.includeConnection = includeConnection;
    this.method = method;
  }

  /**
   * Reads the map, or its prepared graph from the cache.
   *
   * @throws IllegalStateException with a Swedish sentence when the map is missing, unreadable,
   *     damaged or has no walkable ways, or when the cache folder cannot be used
   */
  public static GraphHopperWalkingDistances open(DistanceSettings settings) {
    var fingerprint = PreparedGraph.fingerprint(settings.map());
    var hopper = PreparedGraph.open(settings.map(), fingerprint, settings.cache());
    var graph = new WalkingGraph(hopper, settings.maxSnapMetres());
    if (!graph.hasWays()) {
      graph.close();
      throw new IllegalStateException(
          "Kartfilen " + settings.map() + " innehåller inga gångbara vägar. Byt kartfil.");
    }
    var date = graph.dataDate().isEmpty() ? "" : ", " + graph.dataDate();
    var method =
        new Method(
            settings.includeConnection()
                ? "kortaste gångväg, med sträckorna fram till vägen inräknade"
                : "kortaste gångväg, mätt från närmaste punkt på vägen",
            "GraphHopper " + Constants.VERSION + ", profil " + WalkingProfile.VERSION,
            settings.map().getFileName() + date + ", sha256 " + fingerprint.substring(0, 12));
    return new GraphHopperWalkingDistances(graph, settings.includeConnection(), method);
  }

  @Override
  public Measurement measure(Position from, Position to) {
    return reading(() -> measured(from, to));
  }

  private Measurement measured(Position from, Position to) {
    var origin = foothold(from);
    var destination = foothold(to);
    if (origin == null || destination == null) {
      return new Measurement.NoRoute(whyOutside(from, to, origin), method);
    }
    var way = new WayBack(graph, destination).until(origin);
    var metres = metres(way.millimetres(origin), origin, destination);
    return metres == null
        ? new Measurement.NoRoute(Measurement.Reason.NOT_CONNECTED, method)
        : new Measurement.Route(metres, line(way, origin, destination), method);
  }

  private Measurement.Reason whyOutside(Position from, Position to, @Nullable Foothold origin) {
    if (!graph.covers(from) || !graph.covers(to)) {
      return Measurement.Reason.OUTSIDE_MAP;
    }
    return origin == null
        ? Measurement.Reason.START_FAR_FROM_ROAD
        : Measurement.Reason.END_FAR_FROM_ROAD;
  }

  /**
   * Keeps what it finds out about a destination while {@link #KEPT_BYTES} have room; after that
   * each call searches anew, as {@link #measure} does.
   */
  @Override
  public Length length(Position from, Position destination) {
    return reading(
        () -> {
          var origin = foothold(from);
          var lengths = kept(destination);
          if (origin == null || lengths == null) {
            return shortened(measured(from, destination));
          }
          var end = lengths.destination();
          var metres = metres(lengths.millimetres(origin), origin, end);
          return metres == null
              ? new Length.None(Measurement.Reason.NOT_CONNECTED, method)
              : new Length.Metres(metres, method);
        });
  }

  private @Nullable KeptLengths kept(Position destination) {
    var lengths = kept.get(destination);
    if (lengths != null || (kept.size() + 1L) * graph.nodes() * Integer.BYTES > KEPT_BYTES) {
      return lengths;
    }
    var end = foothold(destination);
    if (end == null) {
      return null;
    }
    // Two threads may both search; what they find is the same.
    var found = new WayBack(graph, end).everywhere().kept(graph.nodes());
    kept.put(destination, found);
    return found;
  }

  private static Length shortened(Measurement measurement) {
    return switch (measurement) {
      case Measurement.Route(int metres, var line, var method) -> new Length.Metres(metres, method);
      case Measurement.NoRoute(var reason, var method) -> new Length.None(reason, method);
    };
  }

  @Override
  public List<@Nullable Integer> metresToOne(List<Position> origins, Position destination) {
    return reading(() -> metresToOne(destination, footholds(origins)));
  }

  /** As many searches as destinations; each origin is moved to its way once. */
  @Override
  public Map<Position, List<@Nullable Integer>> metresToAll(
      List<Position> origins, List<Position> destinations) {
    return reading(
        () -> {
          var starts = footholds(origins);
          var all = new LinkedHashMap<Position, List<@Nullable Integer>>();
          for (var destination : destinations) {
            all.computeIfAbsent(destination, unused -> metresToOne(destination, starts));
          }
          return all;
        });
  }

  private List<@Nullable Integer> metresToOne(
      Position destination, List<@Nullable Foothold> starts) {
    var end = foothold(destination);
    var way = end == null ? null : new WayBack(graph, end).everywhere();
    var metres = new ArrayList<@Nullable Integer>(starts.size());
    for (var start : starts) {
      metres.add(
          way == null || end == null || start == null
              ? null
              : metres(way.millimetres(start), start, end));
    }
    return metres;
  }

  private List<@Nullable Foothold> footholds(List<Position> points) {
    var footholds = new ArrayList<@Nullable Foothold>(points.size());
    for (var point : points) {
      footholds.add(foothold(point));
    }
    return footholds;
  }

  private @Nullable Foothold foothold(Position point) {
    return graph.covers(point) ? graph.foothold(point) : null;
  }

  @Override
  public Method method() {
    return method;
  }

  @Override
  public List<List<Position>> waysWithin(Position southWest, Position northEast) {
    if (southWest.lat() > northEast.lat() || southWest.lon() > northEast.lon()) {
      throw new IllegalArgumentException("The first corner must lie south-west of the second");
    }
    var box = new BBox(southWest.lon(), northEast.lon(), southWest.lat(), northEast.lat());
    return reading(() -> graph.linesWithin(box));
  }

  /** Waits for calls under way, then frees the graph. */
  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        graph.close();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  private @Nullable Integer metres(long walked, Foothold origin, Foothold destination) {
    if (walked == WayBack.NONE) {
      return null;
    }
    var extra = includeConnection ? origin.connection() + destination.connection() : 0;
    return Math.toIntExact((walked + extra + 500) / 1000);
  }

  private List<Position> line(WayBack way, Foothold origin, Foothold destination) {
    var line = new ArrayList<Position>();
    if (includeConnection) {
      line.add(origin.query());
    }
    line.addAll(way.line(origin));
    if (includeConnection) {
      line.add(destination.query());
    }
    for (var i = line.size() - 1; i > 1; i--) { // a line keeps two points, even of no length
      if (line.get(i).equals(line.get(i - 1))) {
        line.remove(i);
      }
    }
    return line;
  }

  private <T> T reading(Supplier<T> question) {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("The walking distances are closed");
      }
      return question.get();
    } finally {
      lock.readLock().unlock();
    }
  }
}
