package se.besked.integrations.distance;

import java.nio.file.Path;

/**
 * What to measure on and how.
 *
 * @param map an {@code .osm}, {@code .osm.gz} or {@code .osm.pbf} file
 * @param cache a folder for prepared graphs; made when missing, safe to empty
 * @param maxSnapMetres how far from a walkable way a point may lie, in metres
 * @param includeConnection whether the straight stretches to the way are counted
 */
public record DistanceSettings(
    Path map, Path cache, double maxSnapMetres, boolean includeConnection) {
  /** Enough for a house at the end of an unmapped drive, too little to cross a lake. */
  public static final double DEFAULT_MAX_SNAP_METRES = 200;

  public DistanceSettings {
    if (!(maxSnapMetres > 0 && maxSnapMetres <= 5_000)) {
      throw new IllegalArgumentException(
          "besked.distance.max-snap-metres ska vara större än 0 och högst 5000.");
    }
  }

  /** With the usual snap distance, measured from the nearest point of the way. */
  public static DistanceSettings of(Path map, Path cache) {
    return new DistanceSettings(map, cache, DEFAULT_MAX_SNAP_METRES, false);
  }
}
