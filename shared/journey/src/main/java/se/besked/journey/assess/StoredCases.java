package se.besked.journey.assess;

import java.util.Set;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Inside;
import se.besked.casework.cases.CaseContents;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.cases.WholeCase;
import se.besked.eservice.EService;
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
  public Assessment common(CaseHead head) {
    return read(head, head.assessmentJson()).common();
  }

  /** The assessment as a party may know it. The head is one that the party has been given. */
  @Inside("what the page of a case that the citizen has opened shows")
  public Assessment shownTo(
      Actor.Citizen party, CaseHead head, Municipality municipality, String language) {
    var whole = contents.open(SELF, head.id());
    var stored = read(head, whole.assessmentJson());
    if (!tellingOthers(head, stored.inTheOpen()).common().equals(common(head))) {
      // From before there were two parts: whose home it was about is not kept.
      return shown(read(head, head.assessmentJson()), party, head);
    }
    if (language.equals(Words.SWEDISH.getLanguage()) || services.find(head.service()).isEmpty()) {
      return shown(stored, party, head);
    }
    return shown(again(head, whole, stored, municipality, language), party, head);
  }

  private static Assessment shown(Assessment stored, Actor.Citizen party, CaseHead head) {
    var viewer = party.person().toString();
    return party.person().equals(head.applicant())
        ? stored.shownToApplicant(viewer)
        : stored.shownTo(viewer);
  }

  /** Also in cases from before, what the applicant told is not for others. */
  private Assessment read(CaseHead head, String json) {
    return tellingOthers(head, Json.read(json, Assessment.class));
  }

  private Assessment tellingOthers(CaseHead head, Assessment assessment) {
    return assessment.tellingOthers(
        services.find(head.service()).map(EService::toldToAll).orElse(Set.of()));
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
        ? AssessAnswers.assess(
            application.service(),
            application.application(),
            municipality.rules(),
            Words.of(application.service(), language))
        : stored;
  }
}
