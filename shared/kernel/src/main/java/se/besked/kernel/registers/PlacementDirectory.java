package se.besked.kernel.registers;

import java.time.LocalDate;

/** Every childcare place in the municipality's student registry. */
public interface PlacementDirectory {
  /**
   * Those that have not ended, and those that ended on the day or later; read page by page.
   *
   * @throws IntegrationFailure when the registry cannot answer
   */
  RegisteredPlacements endingNotBefore(LocalDate day);
}
