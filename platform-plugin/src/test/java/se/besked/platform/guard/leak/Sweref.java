package se.besked.platform.guard.leak;

import se.besked.kernel.registers.Position;

/** From degrees to SWEREF 99 TM, by Gauss' conformal projection as Lantmäteriet describes it. */
final class Sweref {
  private static final double AXIS = 6_378_137;
  private static final double FLATTENING = 1 / 298.257222101;
  private static final double MERIDIAN = 15;
  private static final double SCALE = 0.9996;
  private static final double FALSE_EASTING = 500_000;

  private Sweref() {}

  /** Metres north and east. */
  record Grid(double north, double east) {}

  static Grid of(Position point) {
    double e2 = FLATTENING * (2 - FLATTENING);
    double n = FLATTENING / (2 - FLATTENING);
    double radius = AXIS / (1 + n) * (1 + n * n / 4 + Math.pow(n, 4) / 64);
    double phi = Math.toRadians(point.lat());
    double sin = Math.sin(phi);
    double e4 = e2 * e2;
    double e6 = e4 * e2;
    double conformal =
        phi
            - sin
                * Math.cos(phi)
                * (e2
                    + (5 * e4 - e6) / 6 * sin * sin
                    + (104 * e6 - 45 * e4 * e4) / 120 * Math.pow(sin, 4)
                    + 1237 * e4 * e4 / 1260 * Math.pow(sin, 6));
    double lambda = Math.toRadians(point.lon() - MERIDIAN);
    double xi = Math.atan2(Math.tan(conformal), Math.cos(lambda));
    double t = Math.cos(conformal) * Math.sin(lambda);
    double eta = 0.5 * Math.log((1 + t) / (1 - t));
    double[] beta = {
      n / 2 - 2 * n * n / 3 + 5 * Math.pow(n, 3) / 16 + 41 * Math.pow(n, 4) / 180,
      13 * n * n / 48 - 3 * Math.pow(n, 3) / 5 + 557 * Math.pow(n, 4) / 1440,
      61 * Math.pow(n, 3) / 240 - 103 * Math.pow(n, 4) / 140,
      49561 * Math.pow(n, 4) / 161280
    };
    double north = xi;
    double east = eta;
    for (int i = 0; i < beta.length; i++) {
      int twice = 2 * (i + 1);
      north += beta[i] * Math.sin(twice * xi) * Math.cosh(twice * eta);
      east += beta[i] * Math.cos(twice * xi) * Math.sinh(twice * eta);
    }
    return new Grid(SCALE * radius * north, SCALE * radius * east + FALSE_EASTING);
  }
}
