package se.besked.kernel.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;

/**
 * The places as the registry has them.
 *
 * @param placements of children who may be passed on
 * @param held ids of the places where the child or somebody who holds it is protected, or may be
 * @param unusable places that lack what makes one
 */
public record RegisteredPlacements(
    List<RegisteredPlacement> placements, Set<String> held, List<Unusable> unusable) {
  public RegisteredPlacements {
    placements = List.copyOf(placements);
    held = Set.copyOf(held);
    unusable = List.copyOf(unusable);
  }

  /**
   * One child's place.
   *
   * @param id the registry's own
   * @param schoolType SS12000 code: {@code FS}, {@code FTH} or {@code OPPFTH}
   * @param end last day; absent while none is set
   * @param weeklyHours the most hours a week; absent without a limit
   */
  public record RegisteredPlacement(
      String id,
      PersonalNumber child,
      PersonName name,
      String unitId,
      String unitName,
      String schoolType,
      LocalDate start,
      @Nullable LocalDate end,
      @Nullable Integer weeklyHours) {}

  /**
   * A place that cannot be passed on.
   *
   * @param why a Swedish sentence without personal data
   */
  public record Unusable(String id, String why) {}
}
