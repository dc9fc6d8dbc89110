package se.besked.kernel.decisions;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that {@link AutomationGate} looks at, put together once for each time that it is asked.
 *
 * <p>Example: {@code new Circumstances(today, Matter.of(assessment, delegation), Set.of())} is a
 * matter that nobody has applied for yet, asked as if its persons gave no cause for doubt.
 *
 * @param today in Sweden
 * @param around what is so of the case around the matter
 */
public record Circumstances(LocalDate today, Matter matter, Set<Circumstance> around) {
  public Circumstances {
    around = Set.copyOf(around);
  }

  /**
   * The matter itself: what was applied for, by the rules of today.
   *
   * @param delegation the board's to an automated function, for such matters
   * @param gaps what the registers could not tell, in Swedish
   * @param unprintable characters of the application that no letter can show
   * @param tooFarBack the month from which an income is stated, when that is further back than the
   *     municipality's rules reach
   */
  public record Matter(
      Assessment assessment,
      Optional<Delegation> delegation,
      List<String> gaps,
      List<String> unprintable,
      Optional<YearMonth> tooFarBack) {
    public Matter {
      gaps = List.copyOf(gaps);
      unprintable = List.copyOf(unprintable);
    }

    /** With nothing missing in it. */
    public static Matter of(Assessment assessment, Optional<Delegation> delegation) {
      return new Matter(assessment, delegation, List.of(), List.of(), Optional.empty());
    }
  }

  /** Whether it is so. */
  public boolean has(Circumstance one) {
    return around.contains(one);
  }

  /** The same matter on the same day, with what is so of its case now. */
  public Circumstances around(Set<Circumstance> now) {
    return new Circumstances(today, matter, now);
  }

  public Assessment assessment() {
    return matter.assessment();
  }
}
