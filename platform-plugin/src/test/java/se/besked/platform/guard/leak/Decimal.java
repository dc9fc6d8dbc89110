package se.besked.platform.guard.leak;

/**
 * A number with decimals, where it stands in a text.
 *
 * @param decimals how many
 */
record Decimal(int at, double value, int decimals) {
  /** A tenth of a metre; more decimals than so are chance. */
  private static final int FINEST = 6;

  /** Whether it is the same, rounded or cut to as many decimals. */
  boolean is(double exact) {
    double unit = Math.pow(10, -Math.min(decimals, FINEST));
    double above = exact - value;
    return above > -0.5000001 * unit && above < unit * 0.9999999;
  }
}
