package se.besked.casework.workitems;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.crypto.Place;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.WorkItemId;
import se.besked.casework.store.Sql;
import se.besked.kernel.registers.WorkKind;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of work items. For the use cases of this module, which have checked who asks. Whoever
 * changes an item holds its case first.
 */
@Component
public final class WorkItemRows {
  static final String SELECT =
      "select w.*, c.number as case_number, c.service from work_item w"
          + " join case_file c on c.id = w.case_id ";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;
  private final CaseVault vault;
  private final Clock clock;

  public WorkItemRows(JdbcClient jdbc, CaseVault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  Optional<WorkItem> find(WorkItemId id) {
    return jdbc.sql(SELECT + "where w.id = :id")
        .param("id", id.value())
        .query((row, n) -> read(row))
        .optional();
  }

  /** Every item of a case, the oldest first. */
  public List<WorkItem> of(CaseId caseId) {
    return jdbc.sql(SELECT + "where w.case_id = :case order by w.created_at, w.id")
        .param("case", caseId.value())
        .query((row, n) -> read(row))
        .list();
  }

  /** False when there was one for the same cause. */
  boolean insert(WorkItem item, String cause, WorkItemContent content) {
    return jdbc.sql(
                """
                insert into work_item (id, municipality, case_id, kind, cause, ends_case,
                  officer_only, content, state, available_at, created_at)
                values (:id, :municipality, :case, :kind, :cause, :endsCase,
                  :officerOnly, :content, :state, :now, :now)
                on conflict (kind, cause) do nothing
                """)
            .param("id", item.id().value())
            .param("municipality", item.municipality())
            .param("case", item.caseId().value())
            .param("kind", item.kind().name())
            .param("cause", cause)
            .param("endsCase", item.endsCase())
            .param("officerOnly", item.officerOnly())
            .param(
                "content",
                vault.seal(item.caseId(), place(item.id()), JSON.writeValueAsBytes(content)))
            .param("state", item.state().name())
            .param("now", Sql.at(item.createdAt()))
            .update()
        == 1;
  }

  WorkItemContent content(WorkItem item) {
    return jdbc.sql("select content from work_item where id = :id")
        .param("id", item.id().value())
        .query((row, n) -> vault.open(item.caseId(), place(item.id()), row.getBytes(1)))
        .optional()
        .map(json -> JSON.readValue(json, WorkItemContent.class))
        .orElseThrow();
  }

  /** What an item becomes; a column that is null is emptied. */
  record Next(
      WorkItem.State state,
      Instant availableAt,
      int attempts,
      @Nullable UUID claim,
      @Nullable String claimedBy,
      @Nullable Instant leaseUntil,
      @Nullable String lastProblem,
      @Nullable String reference,
      boolean officerOnly) {
    /** The item as it is, in another state and in nobody's hands; the last claim is remembered. */
    static Next of(WorkItem i, WorkItem.State state) {
      return new Next(
          state,
          i.availableAt(),
          i.attempts(),
          i.claim(),
          i.claimedBy(),
          null,
          i.lastProblem(),
          i.reference(),
          i.officerOnly());
    }
  }

  WorkItem change(WorkItem item, Next to) {
    Sql.one(
        jdbc.sql(
                """
                update work_item set state = :state, available_at = :available,
                  attempts = :attempts, claim = :claim, claimed_by = :claimedBy,
                  lease_until = :lease, last_problem = :problem, reference = :reference,
                  officer_only = :officerOnly,
                  ended_at = case when :state in ('DONE', 'CANCELLED') then :now::timestamptz end,
                  version = version + 1
                where id = :id and version = :version
                """)
            .param("state", to.state().name())
            .param("available", Sql.at(to.availableAt()))
            .param("attempts", to.attempts())
            .param("claim", to.claim())
            .param("claimedBy", to.claimedBy())
            .param("lease", to.leaseUntil() == null ? null : Sql.at(to.leaseUntil()))
            .param("problem", to.lastProblem())
            .param("reference", to.reference())
            .param("officerOnly", to.officerOnly())
            .param("now", Sql.at(clock.instant()))
            .param("id", item.id().value())
            .param("version", item.version())
            .update(),
        "work item");
    return find(item.id()).orElseThrow();
  }

  /** Whether somebody is entering something of this case right now. */
  public boolean isBeingCarriedOut(CaseId caseId) {
    return of(caseId).stream().anyMatch(i -> i.state() == WorkItem.State.CLAIMED);
  }

  /** Whether something of this case has been entered. */
  public boolean isRegistered(CaseId caseId) {
    return of(caseId).stream()
        .anyMatch(
            i ->
                i.state() == WorkItem.State.DONE
                    && i.kind() != WorkKind.REGISTER_WITHDRAWAL
                    && i.kind() != WorkKind.REGISTER_OFFER_ANSWER);
  }

  /** The case has ended another way. The caller holds the case. */
  public void cancel(CaseId caseId) {
    to(caseId, WorkItem.State.CANCELLED);
  }

  /** What nobody has begun is overtaken by something newer. The caller holds the case. */
  public void cancelWaiting(CaseId caseId) {
    of(caseId).stream()
        .filter(i -> i.state() == WorkItem.State.OPEN || i.state() == WorkItem.State.STUCK)
        .forEach(
            i -> {
              var unused = change(i, Next.of(i, WorkItem.State.CANCELLED));
            });
  }

  /** Takes what is not done out of everybody's hands. The caller holds the case. */
  public void freeze(CaseId caseId) {
    to(caseId, WorkItem.State.FROZEN);
  }

  private void to(CaseId caseId, WorkItem.State state) {
    of(caseId).stream()
        .filter(i -> isOngoing(i) && i.state() != state)
        .forEach(
            i -> {
              var unused = change(i, Next.of(i, state));
            });
  }

  /** The restricted group goes on with them, by hand. The caller holds the case. */
  public void resume(CaseId caseId) {
    of(caseId).stream()
        .filter(i -> i.state() == WorkItem.State.FROZEN)
        .forEach(
            i -> {
              var unused = change(i, forOfficer(i, WorkItem.State.OPEN));
            });
  }

  /** Something speaks against it: no robot goes on with what has not begun. */
  public void leaveToOfficer(CaseId caseId) {
    of(caseId).stream()
        .filter(i -> i.state() == WorkItem.State.OPEN && !i.officerOnly())
        .forEach(
            i -> {
              var unused = change(i, forOfficer(i, WorkItem.State.OPEN));
            });
  }

  private Next forOfficer(WorkItem i, WorkItem.State state) {
    return new Next(
        state,
        clock.instant(),
        i.attempts(),
        i.claim(),
        i.claimedBy(),
        null,
        i.lastProblem(),
        i.reference(),
        true);
  }

  static boolean isOngoing(WorkItem item) {
    return switch (item.state()) {
      case OPEN, CLAIMED, STUCK, FROZEN -> true;
      case DONE, CANCELLED -> false;
    };
  }

  private static Place place(WorkItemId id) {
    return new Place("work_item", id.value(), "content");
  }

  static WorkItem read(ResultSet row) throws SQLException {
    return new WorkItem(
        new WorkItemId(Sql.id(row, "id")),
        row.getString("municipality"),
        new CaseId(Sql.id(row, "case_id")),
        row.getString("service"),
        row.getString("case_number"),
        WorkKind.valueOf(row.getString("kind")),
        WorkItem.State.valueOf(row.getString("state")),
        row.getBoolean("ends_case"),
        row.getBoolean("officer_only"),
        Sql.instant(row, "available_at"),
        row.getInt("attempts"),
        Sql.maybeId(row, "claim"),
        row.getString("claimed_by"),
        Sql.maybeInstant(row, "lease_until"),
        row.getString("last_problem"),
        row.getString("reference"),
        Sql.instant(row, "created_at"),
        row.getInt("version"));
  }
}
