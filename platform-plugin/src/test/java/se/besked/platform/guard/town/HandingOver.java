package se.besked.platform.guard.town;

import se.besked.casework.appeals.Appeals;
import se.besked.casework.ids.AppealId;
import se.besked.journey.appealbundle.AppealDocuments;

/** An appeal that came in time and goes to the court, with everything in the case. */
final class HandingOver {
  private static final String COURT = "Förvaltningsrätten";

  private HandingOver() {}

  static void of(Host host, Household family) {
    var staff = host.everything();
    var appeals = host.get(Appeals.class);
    var timely = appeals.findTimely(staff, AppealId.of(family.id("appeal")), "Kom in i tid.");
    var documents = host.get(AppealDocuments.class).of(staff, timely, COURT);
    var unused = appeals.forward(staff, timely.id(), COURT, documents);
  }
}
