package se.besked.kernel.facts;

import java.util.Optional;
import se.besked.kernel.registers.Position;

/**
 * A preschool or an educare unit that can be wished for.
 *
 * @param municipal false for an independent one (fristående)
 * @param position where it lies; absent when the address register does not know
 */
public record CareUnit(
    String id, String name, Activity activity, boolean municipal, Optional<Position> position) {}
