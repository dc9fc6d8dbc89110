package se.besked.casework.attendance;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.attendance.AttendanceSystem;
import se.besked.kernel.registers.PlacementDirectory;

/**
 * What the host has connected. Without all of it nothing is carried over: children whose protection
 * nobody can tell stay where they are.
 */
record Connected(
    Supplier<@Nullable AttendanceRules> rules,
    Supplier<@Nullable PlacementDirectory> placements,
    Supplier<@Nullable AttendanceSystem> system,
    Supplier<@Nullable ProtectedChildren> protectedChildren) {

  /** The rules, when a transfer can be made. */
  Optional<AttendanceRules> ready() {
    return placements.get() == null || system.get() == null || protectedChildren.get() == null
        ? Optional.empty()
        : Optional.ofNullable(rules.get());
  }

  AttendanceRules mustHaveRules() {
    return ready().orElseThrow(() -> new IllegalStateException("No attendance system"));
  }

  PlacementDirectory mustHavePlacements() {
    return Objects.requireNonNull(placements.get(), "placements");
  }

  AttendanceSystem mustHaveSystem() {
    return Objects.requireNonNull(system.get(), "attendance system");
  }

  ProtectedChildren mustHaveProtection() {
    return Objects.requireNonNull(protectedChildren.get(), "protection");
  }
}
