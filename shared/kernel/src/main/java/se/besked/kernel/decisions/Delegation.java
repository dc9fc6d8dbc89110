package se.besked.kernel.decisions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The board's delegation of a kind of decision to an automated function.
 *
 * @param clause where in the delegation order, e.g. {@code "BUN 2026-06-17 § 45, punkt 3.2"}
 * @see <a href="https://lagen.nu/2017:725#K6P37">kommunallagen 6 kap. 37 §</a>
 */
public record Delegation(String clause, LocalDate validFrom, @Nullable LocalDate validTo) {
  public Delegation {
    if (clause.isBlank()) {
      throw new IllegalArgumentException("A delegation names its clause");
    }
    if (validTo != null && validTo.isBefore(validFrom)) {
      throw new IllegalArgumentException("A delegation does not end before it begins");
    }
  }

  public boolean isValidOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
