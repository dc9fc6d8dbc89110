package se.besked.journey.assess;

import se.besked.casework.cases.CaseHead;
import se.besked.eservice.Words;
import se.besked.journey.Json;
import se.besked.journey.catalogue.EServices;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.law.MissingRule;
import se.besked.kernel.municipality.Municipality;

/**
 * What the rules said when the application was sent in. It is kept in Swedish. In another language
 * it is worked out again, and shown only when the rules still say the very same thing in Swedish.
 */
public final class StoredAssessment {
  private StoredAssessment() {}

  public static Assessment of(CaseHead head) {
    return Json.read(head.assessmentJson(), Assessment.class);
  }

  public static Assessment of(
      CaseHead head, EServices services, Municipality municipality, String language) {
    var stored = of(head);
    if (language.equals(Words.SWEDISH.getLanguage()) || services.find(head.service()).isEmpty()) {
      return stored;
    }
    try {
      return again(StoredApplication.of(head, services), stored, municipality, language);
    } catch (MissingRule e) {
      return stored;
    }
  }

  private static <A extends Record> Assessment again(
      StoredApplication<A> application,
      Assessment stored,
      Municipality municipality,
      String language) {
    var now = Json.read(Json.write(application.assess(municipality)), Assessment.class);
    return now.equals(stored)
        ? application
            .service()
            .assess(
                application.application(),
                municipality.rules(),
                Words.of(application.service(), language))
        : stored;
  }
}
