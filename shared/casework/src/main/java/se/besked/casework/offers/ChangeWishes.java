package se.besked.casework.offers;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Subject;
import se.besked.casework.cases.CaseContents;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.Readiness;
import se.besked.casework.cases.WholeCase;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.crypto.Place;
import se.besked.casework.events.EventType;
import se.besked.casework.events.Events;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.DraftId;
import se.besked.casework.store.Sql;
import se.besked.casework.store.Stale;
import se.besked.casework.workitems.OpenWorkItems;
import se.besked.casework.workitems.WorkItemRows;
import se.besked.kernel.registers.WorkKind;
import se.besked.kernel.signing.SignatureEvidence;
import tools.jackson.databind.json.JsonMapper;

/**
 * New wishes in an application that awaits an offer. One guardian is enough, and the day it arrived
 * stays.
 */
@Component
public final class ChangeWishes {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;
  private final CaseRows cases;
  private final CaseContents contents;
  private final CaseVault vault;
  private final OfferRows offers;
  private final WorkItemRows workItems;
  private final OpenWorkItems openWorkItems;
  private final Desk desk;
  private final Events events;
  private final Clock clock;

  public ChangeWishes(
      JdbcClient jdbc,
      CaseRows cases,
      CaseContents contents,
      CaseVault vault,
      OfferRows offers,
      WorkItemRows workItems,
      OpenWorkItems openWorkItems,
      Desk desk,
      Events events,
      Clock clock) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.contents = contents;
    this.vault = vault;
    this.offers = offers;
    this.workItems = workItems;
    this.openWorkItems = openWorkItems;
    this.desk = desk;
    this.events = events;
    this.clock = clock;
  }

  /** What came of an attempt. */
  public sealed interface Changed {
    /** The application has the new wishes; they are on their way into the business system. */
    record Kept(CaseFile caseFile) implements Changed {}

    /** There is an offer, or the matter has ended: answer the offer, or apply anew. */
    record TooLate() implements Changed {}
  }

  /**
   * The new application in place of the old.
   *
   * @param draft where the changes were written; it ends with this
   * @param version of the draft that was signed
   */
  public record NewWishes(
      DraftId draft,
      int version,
      String ruleVersion,
      String summaryJson,
      String applicationJson,
      String factsJson,
      String assessmentJson,
      WholeCase whole,
      Set<String> units,
      SignatureEvidence evidence) {}

  /**
   * Changes the wishes, once per draft.
   *
   * @throws AccessDenied when the case or the draft is not the guardian's
   * @throws Stale when the draft was changed after it was signed
   */
  public Changed change(Actor.Citizen guardian, CaseId id, NewWishes wishes) {
    return desk.as(
        guardian,
        cases.held(id),
        "case.changeWishes",
        caseFile -> {
          if (isDone(id, wishes.draft())) {
            return new Changed.Kept(caseFile);
          }
          if (!Readiness.of(caseFile).isInHand()
              || caseFile.head().isProtected()
              || offers.of(id).stream().anyMatch(o -> !o.isSettled())) {
            return new Changed.TooLate();
          }
          endDraft(guardian, caseFile.head(), wishes);
          keepBefore(guardian, caseFile.head(), wishes);
          return new Changed.Kept(put(guardian, caseFile, wishes));
        });
  }

  private boolean isDone(CaseId id, DraftId draft) {
    return jdbc.sql(
            """
            select exists (select 1 from case_amendment
              where case_id = :case and draft_id = :draft)
            """)
        .param("case", id.value())
        .param("draft", draft.value())
        .query(Boolean.class)
        .single();
  }

  private void endDraft(Actor.Citizen guardian, CaseHead head, NewWishes wishes) {
    boolean owned =
        jdbc.sql(
                """
                select exists (select 1 from draft where id = :id and owner_id = :owner
                  and service = :service and municipality = :m)
                """)
            .param("id", wishes.draft().value())
            .param("owner", guardian.person().value())
            .param("service", head.service())
            .param("m", head.municipality())
            .query(Boolean.class)
            .single();
    if (!owned) {
      throw new AccessDenied(
          guardian,
          "case.changeWishes",
          Subject.of("draft", wishes.draft().value()),
          "not the guardian's draft for this service");
    }
    jdbc.sql("delete from draft_attachment where draft_id = :id")
        .param("id", wishes.draft().value())
        .update();
    Sql.one(
        jdbc.sql(
                """
                update draft set state = 'SUBMITTED', content = null, version = version + 1
                where id = :id and version = :version and state in ('OPEN', 'SIGNING')
                """)
            .param("id", wishes.draft().value())
            .param("version", wishes.version())
            .update(),
        "draft");
  }

  /** Who signs, and how; what was before, the database takes from the case itself. */
  private void keepBefore(Actor.Citizen guardian, CaseHead head, NewWishes wishes) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into case_amendment (id, case_id, draft_id, person_id, evidence, amended_at)
            values (:id, :case, :draft, :person, :evidence, :now)
            """)
        .param("id", id)
        .param("case", head.id().value())
        .param("draft", wishes.draft().value())
        .param("person", guardian.person().value())
        .param(
            "evidence",
            vault.seal(
                head.id(),
                new Place("case_amendment", id, "evidence"),
                JSON.writeValueAsBytes(wishes.evidence())))
        .param("now", Sql.at(clock.instant()))
        .update();
  }

  private CaseFile put(Actor.Citizen guardian, CaseFile caseFile, NewWishes wishes) {
    Sql.one(
        jdbc.sql(
                """
                update case_file set application = :application,
                  summary = :summary, facts = :facts::jsonb,
                  assessment = :assessment::jsonb, units = string_to_array(:units, ' '),
                  sealed = :sealed, rule_version = :rules, changed_at = :now,
                  version = version + 1
                where id = :id and version = :version
                """)
            .param(
                "application", cases.sealed(caseFile.id(), "application", wishes.applicationJson()))
            .param("summary", cases.sealed(caseFile.id(), "summary", wishes.summaryJson()))
            .param("facts", wishes.factsJson())
            .param("assessment", wishes.assessmentJson())
            .param("sealed", contents.seal(caseFile.id(), wishes.whole()))
            .param("units", String.join(" ", wishes.units()))
            .param("rules", wishes.ruleVersion())
            .param("now", Sql.at(clock.instant()))
            .param("id", caseFile.id().value())
            .param("version", caseFile.head().version())
            .update(),
        "case");
    events.append(caseFile.id(), EventType.WISHES_CHANGED, guardian);
    var after = cases.find(caseFile.id()).orElseThrow();
    boolean officerOnly = workItems.of(caseFile.id()).stream().anyMatch(i -> i.officerOnly());
    workItems.cancelWaiting(caseFile.id());
    var unused =
        openWorkItems.open(
            after.head(),
            WorkKind.REGISTER_APPLICATION,
            wishes.draft().toString(),
            false,
            officerOnly,
            "{\"change\":true}");
    return after;
  }
}
