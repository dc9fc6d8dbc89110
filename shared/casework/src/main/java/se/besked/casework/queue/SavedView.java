package se.besked.casework.queue;

import java.io.Serializable;
import java.util.UUID;

/** A filter under a name. */
public record SavedView(UUID id, String name, QueueFilter filter, boolean isDefault)
    implements Serializable {
  /** How long a name may be. */
  public static final int LONGEST_NAME = 60;
}
