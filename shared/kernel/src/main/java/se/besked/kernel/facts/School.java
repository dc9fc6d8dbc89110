package se.besked.kernel.facts;

import java.util.Optional;
import se.besked.kernel.law.Stage;
import se.besked.kernel.registers.Position;

/**
 * A school where the municipality's pupils go.
 *
 * @param municipal false for an independent school (fristående)
 */
public record School(
    String id, String name, boolean municipal, Stage from, Stage to, Optional<Position> position) {
  public boolean offers(Stage stage) {
    return from.compareTo(stage) <= 0 && to.compareTo(stage) >= 0;
  }
}
