package se.besked.journey.assess;

import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Inside;
import se.besked.casework.cases.CaseContents;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.cases.WholeCase;
import se.besked.eservice.Words;
import se.besked.journey.Json;
import se.besked.journey.catalogue.EServices;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.law.MissingRule;
import se.besked.kernel.municipality.Municipality;

/**
 * What cases keep, read back: in full for those who handle them, and for a party as far as that
 * party may know. It is kept in Swedish. In another language an assessment is worked out again, and
 * shown only when the rules still say the very same thing in Swedish.
 */
public final class StoredCases {
  private static final Actor.SystemJob SELF = new Actor.SystemJob("show-assessment");

  private final CaseContents contents;
  private final EServices services;

  public StoredCases(CaseContents contents, EServices services) {
    this.contents = contents;
    this.services = services;
  }

  /**
   * The application with the service that understands it, to be assessed again.
   *
   * @throws AccessDenied for a citizen, and for staff who may not read the case
   */
  public StoredApplication<?> application(Actor actor, CaseHead head) {
    return StoredApplication.of(contents.open(actor, head.id()), head, services);
  }

  /**
   * The assessment when the application was sent in, in full.
   *
   * @throws AccessDenied as {@link #application}
   */
  public Assessment assessment(Actor actor, CaseHead head) {
    return Json.read(contents.open(actor, head.id()).assessmentJson(), Assessment.class);
  }

  /** The registers' values when the application was sent in, in full; as {@link #application}. */
  public String factsJson(Actor actor, CaseHead head) {
    return contents.open(actor, head.id()).factsJson();
  }

  /** What everybody in the case may know of the assessment. */
  public static Assessment common(CaseHead head) {
    return Json.read(head.assessmentJson(), Assessment.class);
  }

  /** The assessment as a party may know it. The head is one that the party has been given. */
  @Inside("what the page of a case that the citizen has opened shows")
  public Assessment shownTo(
      Actor.Citizen party, CaseHead head, Municipality municipality, String language) {
    var common = common(head);
    var whole = contents.open(SELF, head.id());
    var stored = Json.read(whole.assessmentJson(), Assessment.class);
    if (!stored.common().equals(common)) {
      // From before there were two parts: whose home it was about is not kept.
      return common;
    }
    var viewer = party.person().toString();
    if (language.equals(Words.SWEDISH.getLanguage()) || services.find(head.service()).isEmpty()) {
      return stored.shownTo(viewer);
    }
    return again(head, whole, stored, municipality, language).shownTo(viewer);
  }

  private Assessment again(
      CaseHead head,
      WholeCase whole,
      Assessment stored,
      Municipality municipality,
      String language) {
    try {
      return again(StoredApplication.of(whole, head, services), stored, municipality, language);
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
