package se.besked.casework.proposals;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Filed;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Subject;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.changes.ChangeDecision;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.crypto.Place;
import se.besked.casework.decisions.DecideCase;
import se.besked.casework.decisions.Decision;
import se.besked.casework.decisions.NewDecision;
import se.besked.casework.decisions.Preparation;
import se.besked.casework.events.EventType;
import se.besked.casework.events.Events;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.ProposalId;
import se.besked.casework.store.Sql;
import se.besked.casework.store.Stale;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;

/**
 * A decision that one officer proposes, and a second one, who may decide, makes or sends back with
 * a comment. Also the way for officers who prepare and may not decide. Nobody approves their own.
 */
@Component
public final class DecisionProposals {
  private final JdbcClient jdbc;
  private final CaseVault vault;
  private final CaseRows cases;
  private final DecideCase decideCase;
  private final ChangeDecision changeDecision;
  private final Desk desk;
  private final Events events;
  private final StaffTasks tasks;
  private final Clock clock;

  public DecisionProposals(
      JdbcClient jdbc,
      CaseVault vault,
      CaseRows cases,
      DecideCase decideCase,
      ChangeDecision changeDecision,
      Desk desk,
      Events events,
      StaffTasks tasks,
      Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.cases = cases;
    this.decideCase = decideCase;
    this.changeDecision = changeDecision;
    this.desk = desk;
    this.events = events;
    this.tasks = tasks;
    this.clock = clock;
  }

  /**
   * Proposes. There is one open proposal in a case at most.
   *
   * @param name of who proposes, as the decision has it
   * @throws Stale when the case has changed since it was read, or somebody has proposed already
   */
  public ProposalId propose(
      Actor.Staff staff, CaseFile seen, String name, DecisionProposal.Content content) {
    try {
      return desk.as(
          staff,
          cases.held(seen.id()),
          Permission.WORK_ON_CASES,
          "proposal.make",
          now -> insert(staff, seen, now, name, content));
    } catch (DuplicateKeyException already) {
      throw new Stale("proposal");
    }
  }

  private ProposalId insert(
      Actor.Staff staff,
      CaseFile seen,
      CaseFile now,
      String name,
      DecisionProposal.Content content) {
    if (now.head().version() != seen.head().version()) {
      throw new Stale("case");
    }
    var id = ProposalId.random();
    var stored = StoredProposal.write(content).getBytes(StandardCharsets.UTF_8);
    jdbc.sql(
            """
            insert into decision_proposal (id, case_id, state, content, proposed_by, proposer,
              proposed_at)
            values (:id, :case, 'PROPOSED', :content, :by, :name, :now)
            """)
        .param("id", id.value())
        .param("case", seen.id().value())
        .param("content", vault.seal(seen.id(), place(id), stored))
        .param("by", staff.userId())
        .param("name", name)
        .param("now", Sql.at(clock.instant()))
        .update();
    events.append(seen.id(), EventType.DECISION_PROPOSED, staff);
    tasks.settle(TaskKind.PROPOSAL_RETURNED, seen.id(), staff);
    tasks.raise(
        TaskKind.READ_PROPOSAL,
        now.head().municipality(),
        seen.id(),
        id.toString(),
        "Läs förslaget och fatta beslutet, eller skicka tillbaka det.",
        null);
    return id;
  }

  /** Latest first. */
  public List<DecisionProposal> of(Actor.Staff staff, CaseId caseId) {
    return desk.as(
        staff,
        caseId,
        Permission.READ_CASES,
        "proposal.list",
        () ->
            jdbc.sql(
                    """
                  select * from decision_proposal where case_id = :case
                  order by proposed_at desc, id
                  """)
                .param("case", caseId.value())
                .query((row, n) -> read(row))
                .list());
  }

  /**
   * The second person makes the decision theirs.
   *
   * @param name of who decides; the proposer's stands beside it (förvaltningslagen 31 §)
   * @throws AccessDenied when it is their own, or they may not decide
   * @throws Stale when it was answered or taken back, or the case has changed since
   */
  public Decision approve(Actor.Staff staff, ProposalId id, String name) {
    return desk.as(
        staff,
        proposal(id),
        Permission.DECIDE,
        "proposal.approve",
        proposal -> {
          if (proposal.proposedBy().equals(staff.userId())) {
            throw new AccessDenied(staff, "proposal.approve", subject(id), "their own");
          }
          var caseFile = cases.lock(proposal.caseId()).orElseThrow();
          if (proposal.state() != DecisionProposal.State.PROPOSED
              || caseFile.head().version() != proposal.content().caseVersion()) {
            throw new Stale("proposal");
          }
          var made = make(staff, proposal, caseFile, name);
          Sql.one(
              jdbc.sql(
                      """
                      update decision_proposal set state = 'APPROVED', read_by = :by,
                        reader = :name, read_at = :now, decision_id = :decision,
                        version = version + 1
                      where id = :id and version = :version and state = 'PROPOSED'
                      """)
                  .param("by", staff.userId())
                  .param("name", name)
                  .param("now", Sql.at(clock.instant()))
                  .param("decision", made.id().value())
                  .param("id", id.value())
                  .param("version", proposal.version())
                  .update(),
              "proposal");
          tasks.settle(TaskKind.READ_PROPOSAL, id.toString(), staff);
          return made;
        });
  }

  private Decision make(
      Actor.Staff staff, DecisionProposal proposal, CaseFile caseFile, String name) {
    var content = proposal.content();
    var before = new Preparation(content.hearing(), proposal.id());
    var decision = signedBy(content.decision(), name);
    if (content.change() != null) {
      return changeDecision.change(staff, caseFile, decision, content.change(), before);
    }
    if (caseFile instanceof CaseFile.UnderReview review) {
      return decideCase.decide(staff, review, decision, before);
    }
    throw new Stale("case");
  }

  private static NewDecision signedBy(NewDecision d, String name) {
    var delegation =
        d.decidedBy() instanceof NewDecision.ByOfficer officer ? officer.delegation() : null;
    return new NewDecision(
        d.outcome(),
        d.legalBasis(),
        d.appealRoute(),
        d.headline(),
        d.reasonsJson(),
        d.reasonsText(),
        new NewDecision.ByOfficer(name, delegation),
        d.gateReasons(),
        d.validFrom(),
        d.validTo());
  }

  /** The second person sends it back; the first may propose anew. */
  public void sendBack(Actor.Staff staff, ProposalId id, String name, String comment) {
    if (comment.isBlank()) {
      throw new IllegalArgumentException("A proposal that is sent back has a comment");
    }
    desk.doAs(
        staff,
        proposal(id),
        Permission.DECIDE,
        "proposal.sendBack",
        proposal -> {
          if (proposal.proposedBy().equals(staff.userId())) {
            throw new AccessDenied(staff, "proposal.sendBack", subject(id), "their own");
          }
          end(proposal, "RETURNED", staff, name, comment.strip());
          events.append(proposal.caseId(), EventType.PROPOSAL_RETURNED, staff);
          tasks.raise(
              TaskKind.PROPOSAL_RETURNED,
              staff.municipality(),
              proposal.caseId(),
              id.toString(),
              "Förslaget till beslut kom tillbaka med en kommentar.",
              null);
        });
  }

  /** Who proposed it, or a colleague when they are away, takes it back unread. */
  public void takeBack(Actor.Staff staff, ProposalId id, String name) {
    desk.doAs(
        staff,
        proposal(id),
        Permission.WORK_ON_CASES,
        "proposal.takeBack",
        proposal -> {
          end(proposal, "TAKEN_BACK", staff, name, null);
          events.append(proposal.caseId(), EventType.PROPOSAL_TAKEN_BACK, staff);
        });
  }

  private void end(
      DecisionProposal proposal,
      String state,
      Actor.Staff staff,
      String name,
      @org.jspecify.annotations.Nullable String comment) {
    Sql.one(
        jdbc.sql(
                """
                update decision_proposal set state = :state, read_by = :by, reader = :name,
                  read_at = :now, comment = :comment::bytea, version = version + 1
                where id = :id and version = :version and state = 'PROPOSED'
                """)
            .param("state", state)
            .param("by", staff.userId())
            .param("name", name)
            .param("now", Sql.at(clock.instant()))
            .param("comment", vault.sealText(proposal.caseId(), comment(proposal.id()), comment))
            .param("id", proposal.id().value())
            .param("version", proposal.version())
            .update(),
        "proposal");
    tasks.settle(TaskKind.READ_PROPOSAL, proposal.id().toString(), staff);
  }

  private Optional<DecisionProposal> find(ProposalId id) {
    return jdbc.sql("select * from decision_proposal where id = :id")
        .param("id", id.value())
        .query((row, n) -> read(row))
        .optional();
  }

  private DecisionProposal read(ResultSet row) throws SQLException {
    var id = new ProposalId(Sql.id(row, "id"));
    var caseId = new CaseId(Sql.id(row, "case_id"));
    var content =
        new String(vault.open(caseId, place(id), row.getBytes("content")), StandardCharsets.UTF_8);
    return new DecisionProposal(
        id,
        caseId,
        DecisionProposal.State.valueOf(row.getString("state")),
        StoredProposal.read(content),
        row.getString("proposed_by"),
        row.getString("proposer"),
        Sql.instant(row, "proposed_at"),
        row.getString("reader"),
        Sql.maybeInstant(row, "read_at"),
        vault.openText(caseId, comment(id), row.getBytes("comment")),
        row.getInt("version"));
  }

  private static Place place(ProposalId id) {
    return new Place("decision_proposal", id.value(), "content");
  }

  private static Place comment(ProposalId id) {
    return new Place("decision_proposal", id.value(), "comment");
  }

  private static Subject subject(ProposalId id) {
    return Subject.of("proposal", id.value());
  }

  private Filed<DecisionProposal> proposal(ProposalId id) {
    return Filed.in(DecisionProposal::caseId, subject(id), () -> find(id));
  }
}
