package se.besked.childcare;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The sentences of this module in a language. Swedish is the authorities' language and the one used
 * for every locale but English.
 *
 * <p>Example: {@code Phrases.in(Locale.of("sv")).kronor(1547)} is {@code "1 547 kr"}.
 */
public final class Phrases {
  public static final Phrases SWEDISH = new Phrases(Locale.of("sv"));
  public static final Phrases ENGLISH = new Phrases(Locale.ENGLISH);

  private final Locale locale;
  private final ResourceBundle words;
  private final DateTimeFormatter day;
  private final DateTimeFormatter month;

  private Phrases(Locale locale) {
    this.locale = locale;
    this.words =
        ResourceBundle.getBundle(
            "se.besked.childcare.messages",
            locale,
            Phrases.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.day = DateTimeFormatter.ofPattern("d MMMM uuuu", locale);
    this.month = DateTimeFormatter.ofPattern("MMMM uuuu", locale);
  }

  public static Phrases in(Locale locale) {
    return locale.getLanguage().equals("en") ? ENGLISH : SWEDISH;
  }

  /** A sentence with its values filled in; numbers are given as text. */
  public String say(String key, Object... values) {
    return new MessageFormat(words.getString(key), locale).format(values);
  }

  public boolean isEnglish() {
    return this == ENGLISH;
  }

  /** {@code 14 december 2026}. */
  public String day(LocalDate date) {
    return day.format(date);
  }

  /** {@code december 2026}. */
  public String month(YearMonth date) {
    return month.format(date);
  }

  /** Whole kronor with spaces that do not break: {@code 1 547 kr}. */
  public String kronor(long kronor) {
    return number("#,##0", kronor) + "\u00a0kr";
  }

  /**
   * An exact amount, shown with öre when it has any: {@code 1 546,80 kr}.
   *
   * @param tenThousandths of a krona
   */
  public String exactly(long tenThousandths) {
    if (tenThousandths % 10_000 == 0) {
      return kronor(tenThousandths / 10_000);
    }
    var pattern = tenThousandths % 100 == 0 ? "#,##0.00" : "#,##0.0000";
    var exact = java.math.BigDecimal.valueOf(tenThousandths, 4);
    return new DecimalFormat(pattern, symbols()).format(exact) + "\u00a0kr";
  }

  /** A number with the language's decimal sign. */
  public String decimal(String plain) {
    return isEnglish() ? plain : plain.replace('.', ',');
  }

  private String number(String pattern, long value) {
    return new DecimalFormat(pattern, symbols()).format(value);
  }

  private DecimalFormatSymbols symbols() {
    var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setGroupingSeparator('\u00a0');
    symbols.setDecimalSeparator(isEnglish() ? '.' : ',');
    return symbols;
  }
}
