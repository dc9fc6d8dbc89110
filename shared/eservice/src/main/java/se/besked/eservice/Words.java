package se.besked.eservice;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * A service's words from its message bundle.
 *
 * <p>Decisions are written in Swedish, the authorities' language (språklagen 10 §); screens may ask
 * for another locale and fall back to Swedish word by word.
 */
public final class Words {
  public static final Locale SWEDISH = Locale.of("sv");

  private final ResourceBundle swedish;
  private final ResourceBundle asked;
  private final Locale locale;

  public Words(String bundleName, Locale locale, ClassLoader loader) {
    this.locale = locale;
    this.swedish = load(bundleName, SWEDISH, loader);
    this.asked = loadIfAny(bundleName, locale, loader, swedish);
  }

  /**
   * A service's words in a language.
   *
   * @param language e.g. {@code "sv"}, as {@code Facts.language()} has it
   */
  public static Words of(EService<?> service, String language) {
    return new Words(service.messages(), Locale.of(language), service.getClass().getClassLoader());
  }

  private static ResourceBundle loadIfAny(
      String name, Locale locale, ClassLoader loader, ResourceBundle otherwise) {
    try {
      return load(name, locale, loader);
    } catch (MissingResourceException e) {
      return otherwise;
    }
  }

  private static ResourceBundle load(String name, Locale locale, ClassLoader loader) {
    return ResourceBundle.getBundle(
        name,
        locale,
        loader,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * A sentence with its values filled in.
   *
   * @throws MissingResourceException when the Swedish bundle, too, lacks the key
   */
  public String say(String key, Object... values) {
    return asked.containsKey(key)
        ? new MessageFormat(asked.getString(key), locale).format(values)
        : new MessageFormat(swedish.getString(key), SWEDISH).format(values);
  }

  public Locale locale() {
    return locale;
  }

  public boolean knows(String key) {
    return asked.containsKey(key) || swedish.containsKey(key);
  }

  /** Metres as people read them: {@code 2 601 m}, with spaces that do not break. */
  public static String metres(int metres) {
    return grouped(metres) + "\u00a0m";
  }

  /** An amount as people read it: {@code 1 547 kr}. */
  public static String kronor(int kronor) {
    return grouped(kronor) + "\u00a0kr";
  }

  private static String grouped(int number) {
    var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setGroupingSeparator('\u00a0');
    return new DecimalFormat("#,##0", symbols).format(number);
  }
}
