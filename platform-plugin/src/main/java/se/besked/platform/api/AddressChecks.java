package se.besked.platform.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import se.besked.kernel.registers.Position;

/**
 * How often the check without login has measured from a place today. Whoever asks about one house
 * and every school could draw where it lies; a family asks about a few. Kept in memory for a
 * bounded number of places: which addresses people ask about is nobody's to keep, and a second node
 * no more than doubles the number. What each answer tells is rounded besides.
 */
public final class AddressChecks {
  /** Far above what a family asks in a day. */
  public static final int A_DAY = 20;

  private static final int MOST_PLACES = 20_000;

  private final Clock clock;
  private final Map<String, Integer> asked =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
          return size() > MOST_PLACES;
        }
      };
  private LocalDate day = LocalDate.MIN;

  AddressChecks(Clock clock) {
    this.clock = clock;
  }

  /** Counts a question about an address; false when it has been asked about too often today. */
  public synchronized boolean mayAsk(String address) {
    var today = LocalDate.now(clock);
    if (!today.equals(day)) {
      asked.clear();
      day = today;
    }
    return asked.merge(address, 1, Integer::sum) <= A_DAY;
  }

  /** The same about a position; what lies within some hundred metres is the same place. */
  boolean mayAsk(Position from) {
    return mayAsk(String.format(Locale.ROOT, "%.3f %.3f", from.lat(), from.lon()));
  }
}
