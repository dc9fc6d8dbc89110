package se.besked.kernel.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.regex.Pattern;
import se.besked.kernel.text.Written;

/**
 * A Swedish personnummer or samordningsnummer, kept as twelve digits.
 *
 * <p>{@link #toString()} is masked so that a number never reaches a log line by accident; ask for
 * {@link #digits()} where the number itself is meant.
 *
 * <p>Example: {@code PersonalNumber.parse("150101-2395", Year.of(2026)).digits()} is {@code
 * "201501012395"}.
 *
 * @see <a href="https://lagen.nu/1991:481">folkbokföringslagen (1991:481) 18 §</a> and lag
 *     (2022:1697) 2 kap. 8 § for coordination numbers
 */
public final class PersonalNumber implements Comparable<PersonalNumber>, java.io.Serializable {
  private static final Pattern TWELVE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})[-+]?(\\d{4})");
  private static final Pattern TEN = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})([-+]?)(\\d{4})");
  private static final int COORDINATION_DAY_OFFSET = 60;

  /** Birth numbers begin at 001; registers write 000 for somebody who has no number. */
  private static final String NOBODYS_BIRTH_NUMBER = "000";

  private final String digits;

  private PersonalNumber(String digits) {
    this.digits = digits;
  }

  /**
   * Reads twelve digits, with or without a separator before the last four. A plus sign there tells
   * what the year tells already.
   *
   * @throws InvalidPersonalNumber when the check digit or the date is wrong
   */
  public static PersonalNumber of(String twelveDigits) {
    var m = TWELVE.matcher(twelveDigits.strip());
    if (!m.matches()) {
      throw new InvalidPersonalNumber("Ett personnummer skrivs med tolv siffror, ÅÅÅÅMMDD-NNNN.");
    }
    return checked(m.group(1) + m.group(2) + m.group(3) + m.group(4));
  }

  /**
   * Reads ten or twelve digits as people write them; ten digits are placed in the century that the
   * separator says, {@code +} meaning that the person turns at least a hundred this year. Spaces
   * are nothing, and any dash is a hyphen. The one reader of what somebody has typed.
   *
   * @throws InvalidPersonalNumber when the text is not a valid number
   */
  public static PersonalNumber parse(String text, Year thisYear) {
    var stripped = Written.figures(text).replace(" ", "");
    var ten = TEN.matcher(stripped);
    if (!ten.matches()) {
      return of(stripped);
    }
    int twoDigits = Integer.parseInt(ten.group(1));
    int year = thisYear.getValue() - Math.floorMod(thisYear.getValue() - twoDigits, 100);
    if (ten.group(4).equals("+")) {
      year -= 100;
    }
    return checked("%04d".formatted(year) + ten.group(2) + ten.group(3) + ten.group(5));
  }

  /** The number if the text is one, otherwise nothing; for input that may be anything. */
  public static Optional<PersonalNumber> tryParse(String text, Year thisYear) {
    try {
      return Optional.of(parse(text, thisYear));
    } catch (InvalidPersonalNumber e) {
      return Optional.empty();
    }
  }

  private static PersonalNumber checked(String digits) {
    if (digits.startsWith(NOBODYS_BIRTH_NUMBER, 8)) {
      throw new InvalidPersonalNumber("Födelsenumret i personnumret kan inte vara 000.");
    }
    if (luhn(digits.substring(2, 11)) != digits.charAt(11) - '0') {
      throw new InvalidPersonalNumber("Sista siffran i personnumret stämmer inte.");
    }
    int month = Integer.parseInt(digits.substring(4, 6));
    int day = Integer.parseInt(digits.substring(6, 8));
    if (day >= COORDINATION_DAY_OFFSET) {
      // Real coordination numbers carry month 00 and day 60 where the birth date is not known.
      if (month > 12 || day > COORDINATION_DAY_OFFSET + 31) {
        throw new InvalidPersonalNumber("Samordningsnumrets datum stämmer inte.");
      }
      return new PersonalNumber(digits);
    }
    try {
      LocalDate.of(Integer.parseInt(digits.substring(0, 4)), month, day);
    } catch (DateTimeException e) {
      throw new InvalidPersonalNumber("Datumet i personnumret finns inte.", e);
    }
    return new PersonalNumber(digits);
  }

  private static int luhn(String nineDigits) {
    int sum = 0;
    for (int i = 0; i < nineDigits.length(); i++) {
      int product = (nineDigits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
      sum += product / 10 + product % 10;
    }
    return (10 - sum % 10) % 10;
  }

  /** Twelve digits without separator: for registers and signatures, never for logs or addresses. */
  public String digits() {
    return digits;
  }

  /** Eight digits, hyphen, four digits: as shown to the person it belongs to. */
  public String shown() {
    return digits.substring(0, 8) + "-" + digits.substring(8);
  }

  /**
   * The year in the number. The day may be a nearby one, so ages of law need the register's date.
   */
  public int birthYear() {
    return Integer.parseInt(digits.substring(0, 4));
  }

  /** The date in the number; absent for coordination numbers without a real date. */
  public Optional<LocalDate> birthDate() {
    int day = Integer.parseInt(digits.substring(6, 8));
    if (isCoordinationNumber()) {
      day -= COORDINATION_DAY_OFFSET;
    }
    try {
      return Optional.of(LocalDate.of(birthYear(), Integer.parseInt(digits.substring(4, 6)), day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  public boolean isCoordinationNumber() {
    return Integer.parseInt(digits.substring(6, 8)) >= COORDINATION_DAY_OFFSET;
  }

  @Override
  public int compareTo(PersonalNumber other) {
    return digits.compareTo(other.digits);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof PersonalNumber other && digits.equals(other.digits);
  }

  @Override
  public int hashCode() {
    return digits.hashCode();
  }

  /** Masked: the birth year and nothing that identifies. */
  @Override
  public String toString() {
    return digits.substring(0, 4) + "****-****";
  }
}
