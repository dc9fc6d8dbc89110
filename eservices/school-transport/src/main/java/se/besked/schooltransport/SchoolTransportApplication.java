package se.besked.schooltransport;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.law.SchoolYear;
import se.besked.kernel.law.Stage;

/**
 * What the rules work on.
 *
 * @param stage in the school year applied for, not today (the limit may change between them)
 * @param independentSchool a fristående school in the municipality
 * @param homes the registered home first; a second one only when residence alternates
 * @param grounds what the guardian refers to; distance is tried in any case
 * @param extraCostSek what transport to a chosen school costs beyond transport to the assigned one;
 *     null until an officer has worked it out
 * @param nearestSchool for the officer who checks where the municipality places a pupil whose
 *     registered home is hidden from the applicant; null otherwise
 */
public record SchoolTransportApplication(
    SchoolYear schoolYear,
    Stage stage,
    SchoolChoice school,
    String schoolName,
    boolean independentSchool,
    List<HomeDistance> homes,
    Set<Ground> grounds,
    Trip trip,
    @Nullable Integer extraCostSek,
    @Nullable String nearestSchool) {
  public SchoolTransportApplication {
    if (homes.isEmpty()) {
      throw new IllegalArgumentException("An application has at least one home");
    }
    homes = List.copyOf(homes);
    // In the order of the law, so that the same application is always stored as the same text.
    grounds = Collections.unmodifiableSet(new TreeSet<>(grounds));
  }

  /** An application whose school does not have to be checked against a hidden home. */
  public SchoolTransportApplication(
      SchoolYear schoolYear,
      Stage stage,
      SchoolChoice school,
      String schoolName,
      boolean independentSchool,
      List<HomeDistance> homes,
      Set<Ground> grounds,
      Trip trip,
      @Nullable Integer extraCostSek) {
    this(
        schoolYear,
        stage,
        school,
        schoolName,
        independentSchool,
        homes,
        grounds,
        trip,
        extraCostSek,
        null);
  }

  public boolean alternatingResidence() {
    return homes.size() > 1;
  }

  public HomeDistance registeredHome() {
    return homes.getFirst();
  }
}
