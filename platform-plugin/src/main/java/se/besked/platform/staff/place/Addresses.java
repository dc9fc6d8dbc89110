package se.besked.platform.staff.place;

import java.util.Optional;
import java.util.UUID;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.WorkItemId;

/** Where the pages of this package are, without a leading slash. */
final class Addresses {
  static final String WORK = "personal/registrera";
  static final String OFFERS = "personal/erbjudanden";
  static final String CONTROL = "personal/efterkontroll";

  private Addresses() {}

  static String of(WorkItemId id) {
    return WORK + "/" + id;
  }

  static String ofCase(CaseId id) {
    return "personal/arende/" + id;
  }

  static String ofRun(UUID run) {
    return CONTROL + "/" + run;
  }

  /** The id in an address; empty for what is none. */
  static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
