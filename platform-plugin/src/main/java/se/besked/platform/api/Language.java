package se.besked.platform.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import se.besked.eservice.Words;

/** The languages of messages about a request. Decisions and their reasons are always in Swedish. */
public final class Language {
  public static final Language SWEDISH = new Language("sv", "EEEE'en den' d MMMM uuuu");
  public static final Language ENGLISH = new Language("en", "EEEE d MMMM uuuu");

  private static final List<Locale> KNOWN = List.of(Locale.of("sv"), Locale.of("en"));

  private final Locale locale;
  private final Words words;
  private final DateTimeFormatter day;

  private Language(String tag, String dayPattern) {
    locale = Locale.of(tag);
    day = DateTimeFormatter.ofPattern(dayPattern, locale);
    words = new Words("se.besked.platform.api.messages", locale, Language.class.getClassLoader());
  }

  public static Language of(HttpServletRequest request) {
    return accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }

  static Language accepted(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return SWEDISH;
    }
    try {
      var best = Locale.lookup(Locale.LanguageRange.parse(header), KNOWN);
      return best != null && best.getLanguage().equals("en") ? ENGLISH : SWEDISH;
    } catch (IllegalArgumentException e) {
      return SWEDISH;
    }
  }

  public String code() {
    return locale.getLanguage();
  }

  public Locale locale() {
    return locale;
  }

  /** A day in a sentence: {@code måndagen den 14 december 2026}. */
  public String say(LocalDate date) {
    return day.format(date);
  }

  public String say(String key, Object... values) {
    return words.say(key, values);
  }
}
