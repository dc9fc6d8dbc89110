package se.besked.kernel.registers;

/**
 * A point on earth in WGS 84.
 *
 * @param lat degrees north, −90 to 90
 * @param lon degrees east, −180 to 180
 */
public record Position(double lat, double lon) implements java.io.Serializable {
  /** Of latitude, on a globe; of longitude at the equator. */
  public static final double METRES_A_DEGREE = 111_194.93;

  public Position {
    if (!(lat >= -90 && lat <= 90)) {
      throw new IllegalArgumentException("lat must be between -90 and 90");
    }
    if (!(lon >= -180 && lon <= 180)) {
      throw new IllegalArgumentException("lon must be between -180 and 180");
    }
  }

  /**
   * Metres as the crow flies, right within a town; for which of some points is nearest, never for
   * how far somebody walks.
   */
  public double metresTo(Position other) {
    var north = (other.lat - lat) * METRES_A_DEGREE;
    var east =
        (other.lon - lon) * METRES_A_DEGREE * Math.cos(Math.toRadians((lat + other.lat) / 2));
    return Math.hypot(north, east);
  }
}
