package se.besked.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/**
 * An answer says once whether a browser may keep it, and the last word counts: what is closed by
 * default is opened by the file that is found. The words of HTTP/1.0 beside it, which would take
 * that back, are never said. A file whose name tells its content is kept for a year, so that a
 * second visit asks for the page alone.
 */
final class OneWordOnCaching extends HttpServletResponseWrapper {
  static final String FOR_EVER = "public, max-age=31536000, immutable";

  /** Names that the bundler makes of the content, e.g. {@code FlowClient-D2OX-KZ8.js}. */
  private static final Pattern NAMED_BY_CONTENT =
      Pattern.compile(".*/VAADIN/build/[^/]+-[A-Za-z0-9_-]{8}\\.[a-z0-9]+");

  private static final Set<String> OLD_WORDS = Set.of("pragma", "expires");

  private final boolean namedByContent;

  OneWordOnCaching(HttpServletRequest request, HttpServletResponse response) {
    super(response);
    this.namedByContent = NAMED_BY_CONTENT.matcher(request.getRequestURI()).matches();
  }

  @Override
  public void setHeader(String name, String value) {
    if (isOld(name)) {
      return;
    }
    super.setHeader(name, HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name) ? word(value) : value);
  }

  @Override
  public void addHeader(String name, String value) {
    if (HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name)) {
      setHeader(name, value);
    } else if (!isOld(name)) {
      super.addHeader(name, value);
    }
  }

  @Override
  public void setDateHeader(String name, long date) {
    if (!isOld(name)) {
      super.setDateHeader(name, date);
    }
  }

  @Override
  public void addDateHeader(String name, long date) {
    if (!isOld(name)) {
      super.addDateHeader(name, date);
    }
  }

  /** Only a file that was found is given a time; what is not there is asked for again. */
  private String word(String said) {
    return namedByContent && said.startsWith("max-age=") ? FOR_EVER : said;
  }

  private static boolean isOld(String name) {
    return OLD_WORDS.contains(name.toLowerCase(Locale.ROOT));
  }
}
