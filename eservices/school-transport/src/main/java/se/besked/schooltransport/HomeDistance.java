package se.besked.schooltransport;

import org.jspecify.annotations.Nullable;

/**
 * A home and how far it is to walk from there to the school.
 *
 * @param name what to call it, e.g. {@code "folkbokföringsadressen"}
 * @param inMunicipality whether it lies in the municipality that was asked; null when the register
 *     has no address
 * @param metres whole metres; null when not measured
 * @param method how it was measured, or who stated it
 * @param whyNotMeasured a Swedish sentence when there are no metres
 */
public record HomeDistance(
    String name,
    @Nullable Boolean inMunicipality,
    @Nullable Integer metres,
    @Nullable String method,
    @Nullable String whyNotMeasured) {
  public HomeDistance {
    if (metres != null && metres < 0) {
      throw new IllegalArgumentException("A distance is not negative");
    }
  }

  /** Known to lie in another municipality. */
  public boolean elsewhere() {
    return Boolean.FALSE.equals(inMunicipality);
  }

  boolean farEnough(SchoolTransportPolicy policy, SchoolTransportApplication application) {
    return !elsewhere() && metres != null && policy.farEnough(metres, application.stage());
  }

  boolean nearLimit(SchoolTransportPolicy policy, SchoolTransportApplication application) {
    return !elsewhere() && metres != null && policy.nearLimit(metres, application.stage());
  }
}
