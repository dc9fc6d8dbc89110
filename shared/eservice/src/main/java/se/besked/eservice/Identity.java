package se.besked.eservice;

import java.util.regex.Pattern;

/**
 * What a service is called.
 *
 * @param id in English, in APIs and tables, e.g. {@code "school-transport"}
 * @param path in Swedish, in the browser's address, e.g. {@code "skolskjuts"}
 * @param numberPrefix begins the case number, e.g. {@code "SKJ"}
 */
public record Identity(String id, String path, String numberPrefix) {
  private static final Pattern KEBAB = Pattern.compile("[a-z]+(-[a-z]+)*");

  public Identity {
    if (!KEBAB.matcher(id).matches() || !KEBAB.matcher(path).matches()) {
      throw new IllegalArgumentException("id and path are written in kebab-case: " + id);
    }
    if (!numberPrefix.matches("[A-Z]{2,4}")) {
      throw new IllegalArgumentException("A number prefix is two to four capitals");
    }
  }
}
