package se.besked.casework.access;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something that is the actor's own, or their municipality's: a draft, a webhook, a run of
 * disposal. Who may have it is in how it is found.
 *
 * @param subject of the line in the audit log
 * @param found in the transaction at hand; empty when there is none for this actor
 * @param orElse why the actor is refused then, for the audit log
 */
public record Piece<T>(Subject subject, Supplier<Optional<T>> found, String orElse) {
  /** One that is absent for whoever may not have it. */
  public Piece(Subject subject, Supplier<Optional<T>> found) {
    this(subject, found, "absent to this actor");
  }

  T forActor(Actor actor, String action) {
    return found.get().orElseThrow(() -> new AccessDenied(actor, action, subject, orElse));
  }
}
