package se.besked.casework.people;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody wants notices.
 *
 * @param language of the notices, e.g. {@code "sv"}
 */
public record Contact(@Nullable String email, @Nullable String phone, String language)
    implements Serializable {
  public static final Contact NONE = new Contact(null, null, "sv");

  public boolean reachable() {
    return email != null || phone != null;
  }

  /** Masked, since addresses do not belong in logs. */
  @Override
  public String toString() {
    return "Contact[reachable=" + reachable() + ", language=" + language + "]";
  }
}
