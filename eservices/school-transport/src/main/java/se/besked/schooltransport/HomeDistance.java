package se.besked.schooltransport;

import org.jspecify.annotations.Nullable;

/**
 * A home and how far it is to walk from there to the school.
 *
 * @param name what to call it, e.g. {@code "folkbokföringsadressen"}
 * @param inMunicipality whether it lies in the municipality that was asked
 * @param metres whole metres; null when not measured
 * @param method how it was measured, or who stated it
 * @param whyNotMeasured a Swedish sentence when there are no metres
 */
public record HomeDistance(
    String name,
    boolean inMunicipality,
    @Nullable Integer metres,
    @Nullable String method,
    @Nullable String whyNotMeasured) {
  public HomeDistance {
    if (metres != null && metres < 0) {
      throw new IllegalArgumentException("A distance is not negative");
    }
  }
}
