package se.besked.casework.access;

import java.util.UUID;

/**
 * What an access is about.
 *
 * @param kind e.g. {@code "case"}, {@code "draft"}, {@code "person"}
 * @param id the row's id; never a personal number
 */
public record Subject(String kind, String id) {
  public static Subject of(String kind, UUID id) {
    return new Subject(kind, id.toString());
  }

  /** A list or a search rather than one row. */
  public static Subject list(String kind) {
    return new Subject(kind, "*");
  }
}
