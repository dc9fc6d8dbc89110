package se.besked.platform.site;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every text people read, from the files {@code messages/<part>_<language>.properties} of all
 * modules. Patterns follow {@link MessageFormat} when they are given parameters; write a
 * typographic apostrophe (’), never a straight one. A key without text is a programming error and
 * shows as {@code !key!}.
 */
@Component
public class Messages implements I18NProvider {
  public static final Locale SWEDISH = Locale.of("sv", "SE");
  public static final Locale ENGLISH = Locale.of("en", "GB");

  private final Map<String, String> swedish = read("sv");
  private final Map<String, String> english = read("en");

  @Override
  public List<Locale> getProvidedLocales() {
    return List.of(SWEDISH, ENGLISH);
  }

  @Override
  public String getTranslation(String key, Locale locale, Object... parameters) {
    var text = in(locale.getLanguage()).get(key);
    if (text == null) {
      return "!" + key + "!";
    }
    return parameters.length == 0 ? text : new MessageFormat(text, locale).format(parameters);
  }

  /** The keys that have a text in this language ("sv", "en"). */
  public Set<String> keys(String language) {
    return in(language).keySet();
  }

  private Map<String, String> in(String language) {
    return language.equals("en") ? english : swedish;
  }

  private static Map<String, String> read(String language) {
    var all = new HashMap<String, String>();
    try {
      var files =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:messages/*_" + language + ".properties");
      for (var file : files) {
        var part = new Properties();
        part.load(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8));
        for (var key : part.stringPropertyNames()) {
          if (all.put(key, part.getProperty(key)) != null) {
            throw new IllegalStateException(key + " has two texts in " + language);
          }
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return Map.copyOf(all);
  }
}
