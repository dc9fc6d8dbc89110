package se.besked.platform.api;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.besked.kernel.registers.AddressRegister.LocatedAddress;

/**
 * How often the check without login has measured from an address today, by whichever door. Whoever
 * asks about one house and every school could draw where it lies; a family asks about a few. What
 * is counted is an address of the register, so it does not matter how it was asked for; what the
 * register has twice, in two spellings or for the flats of a house, is one. Kept in memory for a
 * bounded number of places: which addresses people ask about is nobody's to keep, and a second node
 * no more than doubles the number. What each answer tells is rounded besides.
 */
public final class AddressChecks {
  /** Far above what a family asks in a day. */
  public static final int A_DAY = 20;

  private static final int MOST_PLACES = 20_000;
  private static final Pattern FLAT = Pattern.compile("\\blgh\\s*\\d{4}\\b");
  private static final Pattern NOT_READ = Pattern.compile("[^\\p{L}\\p{N}]+");

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
  public synchronized boolean mayAsk(LocatedAddress address) {
    var today = LocalDate.now(clock);
    if (!today.equals(day)) {
      asked.clear();
      day = today;
    }
    return Stream.of(written(address), place(address))
            .mapToInt(key -> asked.merge(key, 1, Integer::sum))
            .max()
            .orElseThrow()
        <= A_DAY;
  }

  /** Street and postal code without what people write in different ways: Storgatan 1 A, 1a. */
  private static String written(LocatedAddress address) {
    var at = address.address();
    var street = Normalizer.normalize(at.street(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return NOT_READ.matcher(FLAT.matcher(street).replaceAll("")).replaceAll("")
        + " "
        + NOT_READ.matcher(at.postalCode()).replaceAll("");
  }

  private static String place(LocatedAddress address) {
    return address.position().lat() + " " + address.position().lon();
  }
}
