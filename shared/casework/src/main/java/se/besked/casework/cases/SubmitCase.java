package se.besked.casework.cases;

import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.NoSuchCase;
import se.besked.casework.access.Piece;
import se.besked.casework.access.Subject;
import se.besked.casework.drafts.Draft;
import se.besked.casework.drafts.DraftAttachments;
import se.besked.casework.events.EventType;
import se.besked.casework.events.Events;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.DraftId;
import se.besked.casework.jobs.Job;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.notices.Notices;
import se.besked.casework.store.Sql;

/**
 * A draft becomes a case: one transaction, and however often it is tried there is one case. The
 * draft's row is held throughout, so that of two at once the second finds the first one's case.
 */
@Component
public final class SubmitCase {
  private final JdbcClient jdbc;
  private final CaseRows cases;
  private final CaseContents contents;
  private final CaseNumbers numbers;
  private final Parties parties;
  private final Signatures signatures;
  private final CaseAttachments attachments;
  private final DraftAttachments draftAttachments;
  private final ReportedValues reportedValues;
  private final CoGuardians coGuardians;
  private final Events events;
  private final Notices notices;
  private final Jobs jobs;
  private final Desk desk;
  private final Clock clock;

  public SubmitCase(
      JdbcClient jdbc,
      CaseRows cases,
      CaseContents contents,
      Parties parties,
      Signatures signatures,
      CaseAttachments attachments,
      DraftAttachments draftAttachments,
      ReportedValues reportedValues,
      CoGuardians coGuardians,
      Events events,
      Notices notices,
      Jobs jobs,
      Desk desk,
      Clock clock) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.contents = contents;
    this.numbers = new CaseNumbers(jdbc);
    this.parties = parties;
    this.signatures = signatures;
    this.attachments = attachments;
    this.draftAttachments = draftAttachments;
    this.reportedValues = reportedValues;
    this.coGuardians = coGuardians;
    this.events = events;
    this.notices = notices;
    this.jobs = jobs;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * Submits.
   *
   * @throws AccessDenied when the draft or the submission is another person's
   */
  public Submitted submit(Actor.Citizen citizen, Submission submission) {
    var subject = Subject.of("draft", submission.draft().value());
    if (!submission.applicant().person().equals(citizen.person())) {
      throw desk.refuse(citizen, "case.submit", subject, "signed by another person");
    }
    return desk.as(
        citizen,
        new Piece<>(subject, () -> lockDraft(citizen, submission), "not the owner's draft"),
        "case.submit",
        draft ->
            switch (draft.state()) {
              case SUBMITTED -> new Submitted.Accepted(before(citizen, submission.draft()), false);
              case DISCARDED, EXPIRED -> new Submitted.DraftEnded();
              case OPEN, SIGNING ->
                  draft.version() == submission.draftVersion()
                      ? new Submitted.Accepted(open(citizen, submission, draft), true)
                      : new Submitted.DraftChanged(draft.version());
            });
  }

  private CaseFile before(Actor.Citizen citizen, DraftId draft) {
    return find(citizen, draft)
        .orElseThrow(
            () ->
                new NoSuchCase(
                    citizen, "case.submit", Subject.of("draft", draft.value()), "protected"));
  }

  /** The case that a draft has become, to its owner; nothing once it has been closed to them. */
  public Optional<CaseFile> caseOf(Actor.Citizen owner, DraftId draft) {
    return desk.as(
        owner, Subject.of("draft", draft.value()), "case.ofDraft", () -> find(owner, draft));
  }

  private Optional<CaseFile> find(Actor.Citizen owner, DraftId draft) {
    return cases
        .ofDraft(draft)
        .filter(c -> c.head().applicant().equals(owner.person()))
        .filter(c -> !c.head().isProtected());
  }

  private Optional<LockedDraft> lockDraft(Actor.Citizen citizen, Submission submission) {
    return jdbc.sql(
            """
                select state, version, municipality, service, form_version from draft
                where id = :id and owner_id = :owner for no key update
                """)
        .param("id", submission.draft().value())
        .param("owner", citizen.person().value())
        .query(
            (row, n) ->
                new LockedDraft(
                    Draft.State.valueOf(row.getString(1)),
                    row.getInt(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5)))
        .optional();
  }

  private CaseFile open(Actor.Citizen citizen, Submission s, LockedDraft draft) {
    var id = CaseId.random();
    insert(id, s, draft);
    addParties(id, s);
    signatures.keep(id, citizen.person(), s.evidence());
    draftAttachments.each(
        citizen, s.draft(), (file, content) -> attachments.take(id, citizen, file, content));
    reportedValues.moveToCase(citizen, s.draft(), id);
    endDraft(s.draft(), draft);
    events.append(id, EventType.SUBMITTED, citizen);
    notices.aboutCase(citizen.person(), NoticeKind.APPLICATION_RECEIVED, id, "submitted/" + id);
    switch (s.otherSay()) {
      case SIGNS -> coGuardians.invite(id);
      case TOLD -> {
        coGuardians.tell(id);
        jobs.plan(Job.CONSIDER_DECISION, id.toString());
      }
      case NONE -> jobs.plan(Job.CONSIDER_DECISION, id.toString());
    }
    return cases.find(id).orElseThrow();
  }

  private void insert(CaseId id, Submission s, LockedDraft draft) {
    var now = clock.instant();
    var child = s.child();
    var key = cases.newKey(id);
    jdbc.sql(
            """
            insert into case_file (id, municipality, service, number, state, child_id,
              applicant_id, draft_id, arrived_at, form_version, rule_version, summary,
              application, facts, assessment, units, changed_at)
            values (:id, :municipality, :service, :number, :state, :child,
              :applicant, :draft, :now, :formVersion, :ruleVersion, :summary,
              :application, :facts::jsonb, :assessment::jsonb,
              string_to_array(:units, ' '), :now)
            """)
        .param("id", id.value())
        .param("municipality", draft.municipality())
        .param("service", draft.service())
        .param("number", numbers.next(draft.municipality(), draft.service(), s.numberPrefix(), now))
        .param(
            "state",
            (s.otherSay() == Submission.OtherSay.SIGNS
                    ? CaseState.AWAITING_CO_GUARDIAN
                    : CaseState.RECEIVED)
                .name())
        .param("child", child == null ? null : child.person().value())
        .param("applicant", s.applicant().person().value())
        .param("draft", s.draft().value())
        .param("now", Sql.at(now))
        .param("formVersion", draft.formVersion())
        .param("ruleVersion", s.ruleVersion())
        .param("summary", key.seal(CaseRows.place(id, "summary"), s.summaryJson()))
        .param("application", key.seal(CaseRows.place(id, "application"), s.applicationJson()))
        .param("facts", s.factsJson())
        .param("assessment", s.assessmentJson())
        .param("units", String.join(" ", s.units()))
        .update();
    key.keep();
    jdbc.sql("update case_file set sealed = :sealed where id = :id")
        .param("sealed", contents.seal(id, s.whole()))
        .param("id", id.value())
        .update();
  }

  private void addParties(CaseId id, Submission s) {
    var applicant = s.applicant();
    parties.add(
        id,
        applicant.person(),
        Party.Role.APPLICANT,
        applicant.name(),
        applicant.email(),
        applicant.phone(),
        applicant.language(),
        Party.Signing.SIGNED);
    var child = s.child();
    if (child != null && !child.person().equals(applicant.person())) {
      parties.add(
          id,
          child.person(),
          Party.Role.CHILD,
          child.name(),
          null,
          null,
          applicant.language(),
          Party.Signing.NOT_ASKED);
    }
    var other = s.otherGuardian();
    if (other != null) {
      parties.add(
          id,
          other.person(),
          Party.Role.CO_GUARDIAN,
          other.name(),
          null,
          null,
          other.language(),
          Party.Signing.NOT_ASKED);
    }
  }

  private void endDraft(DraftId id, LockedDraft draft) {
    jdbc.sql("delete from draft_attachment where draft_id = :id").param("id", id.value()).update();
    Sql.one(
        jdbc.sql(
                """
                update draft set state = 'SUBMITTED', content = null, version = version + 1
                where id = :id and version = :version and state in ('OPEN', 'SIGNING')
                """)
            .param("id", id.value())
            .param("version", draft.version())
            .update(),
        "draft");
  }

  private record LockedDraft(
      Draft.State state, int version, String municipality, String service, String formVersion) {}
}
