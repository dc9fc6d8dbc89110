package se.besked.schooltransport;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
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
 * @param openTo handles of those who may know more of the way than that it is over or under the
 *     limit; null when it is nobody's secret
 * @param told what the applicant is told of the metres; null for all of it
 */
public record HomeDistance(
    String name,
    @Nullable Boolean inMunicipality,
    @Nullable Integer metres,
    @Nullable String method,
    @Nullable String whyNotMeasured,
    @Nullable Set<String> openTo,
    @Nullable Told told) {
  public HomeDistance {
    if (metres != null && metres < 0) {
      throw new IllegalArgumentException("A distance is not negative");
    }
    openTo = openTo == null ? null : Collections.unmodifiableSet(new TreeSet<>(openTo));
  }

  /** A distance that is nobody's secret. */
  public HomeDistance(
      String name,
      @Nullable Boolean inMunicipality,
      @Nullable Integer metres,
      @Nullable String method,
      @Nullable String whyNotMeasured) {
    this(name, inMunicipality, metres, method, whyNotMeasured, null, null);
  }

  /** What somebody is told who may not know every metre. */
  public enum Told {
    /**
     * That an officer measures it: the home is hidden from the applicant, and the school is not the
     * pupil's. Over or under the limit from one school after the other is where the home lies.
     */
    NOTHING,
    /** Over or under the limit: the home is hidden from the applicant. */
    OVER_OR_UNDER,
    /** Hundreds of metres: anybody may have asked. */
    HUNDREDS
  }

  /** Known to lie in another municipality. */
  public boolean elsewhere() {
    return Boolean.FALSE.equals(inMunicipality);
  }

  boolean hiddenFromApplicant() {
    return told == Told.OVER_OR_UNDER || told == Told.NOTHING;
  }

  HomeDistance inHundreds() {
    return new HomeDistance(
        name, inMunicipality, metres, method, whyNotMeasured, openTo, Told.HUNDREDS);
  }

  boolean farEnough(SchoolTransportPolicy policy, SchoolTransportApplication application) {
    return !elsewhere()
        && told != Told.NOTHING
        && metres != null
        && policy.farEnough(metres, application.stage());
  }

  /** Near the limit is finer than over or under it: of a hidden home it is not asked. */
  boolean nearLimit(SchoolTransportPolicy policy, SchoolTransportApplication application) {
    if (elsewhere() || hiddenFromApplicant() || metres == null) {
      return false;
    }
    if (told != Told.HUNDREDS) {
      return policy.nearLimit(metres, application.stage());
    }
    var span = policy.span(metres);
    return policy.nearLimit(span.first(), application.stage())
        || policy.nearLimit(span.last(), application.stage());
  }
}
