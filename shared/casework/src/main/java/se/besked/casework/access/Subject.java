package se.besked.casework.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.besked.casework.ids.CaseId;

/**
 * What an access is about.
 *
 * @param kind e.g. {@code "case"}, {@code "draft"}, {@code "person"}
 * @param id the row's id; never a personal number
 * @param note a purpose or another detail, for the audit log; never personal data
 */
public record Subject(String kind, String id, @Nullable String note) {
  public Subject(String kind, String id) {
    this(kind, id, null);
  }

  public static Subject of(String kind, UUID id) {
    return new Subject(kind, id.toString());
  }

  public static Subject of(CaseId id) {
    return of("case", id.value());
  }

  /** A list or a search rather than one row. */
  public static Subject list(String kind) {
    return new Subject(kind, "*");
  }

  public Subject noting(@Nullable String more) {
    return new Subject(kind, id, more);
  }
}
