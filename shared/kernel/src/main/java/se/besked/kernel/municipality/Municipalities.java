package se.besked.kernel.municipality;

import java.util.List;
import java.util.Optional;

/** The municipalities this installation serves. */
public interface Municipalities {
  Optional<Municipality> find(String id);

  List<Municipality> all();

  /** The one whose citizens use the screens; others are served by the API alone. */
  Municipality host();

  /** Sees what has just been approved here, which otherwise takes a second. */
  default void refresh() {}
}
