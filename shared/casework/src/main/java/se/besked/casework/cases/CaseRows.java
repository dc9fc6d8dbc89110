package se.besked.casework.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Filed;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.crypto.Place;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.DraftId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.store.Sql;
import se.besked.casework.store.Stale;

/**
 * The rows behind {@link CaseFile}, and the one way to move a case from state to state. For the use
 * cases of this module, which have checked who asks; everybody else reads through {@link
 * CaseFiles}.
 */
@Component
public final class CaseRows {
  /**
   * A case with its key, which its texts are opened with, and whether guardians disagree: those who
   * are guardians now, since what somebody said who is one no longer stands in nobody's way.
   */
  static final String SELECT =
      """
      select c.*, k.master_key_id, k.wrapped_key, exists (
        select 1 from case_party cp where cp.case_id = c.id and cp.role <> 'CHILD'
          and cp.ended_at is null and cp.signing in ('OBJECTED', 'EXPIRED')) as disagree_now
      from case_file c join case_key k on k.case_id = c.id
      """;

  private final JdbcClient jdbc;
  private final CaseVault vault;
  private final Clock clock;

  public CaseRows(JdbcClient jdbc, CaseVault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  public Optional<CaseFile> find(CaseId id) {
    return jdbc.sql(SELECT + "where c.id = :id")
        .param("id", id.value())
        .query((row, n) -> read(row))
        .optional();
  }

  /** And holds it until the transaction ends. */
  public Optional<CaseFile> lock(CaseId id) {
    return jdbc.sql(SELECT + "where c.id = :id for no key update of c")
        .param("id", id.value())
        .query((row, n) -> read(row))
        .optional();
  }

  Optional<CaseFile> ofDraft(DraftId draft) {
    return jdbc.sql(SELECT + "where c.draft_id = :draft")
        .param("draft", draft.value())
        .query((row, n) -> read(row))
        .optional();
  }

  /**
   * Moves a case that is as it was when it was read.
   *
   * @throws Stale when somebody changed it in between
   */
  public CaseFile move(CaseFile from, CaseState to) {
    return move(from, to, new Change(null, null, null, null, null));
  }

  public CaseFile move(CaseFile from, CaseState to, Change change) {
    var head = from.head();
    if (!allowed(head.state(), to)) {
      throw new IllegalArgumentException("No way from " + head.state() + " to " + to);
    }
    int rows =
        jdbc.sql(
                """
                update case_file set state = :to, changed_at = :now, version = version + 1,
                  officer = coalesce(:officer, officer),
                  guardians_disagree = coalesce(:left, guardians_disagree),
                  completion_asked = coalesce(:asked::bytea, completion_asked),
                  completion_due = coalesce(:due::date, completion_due),
                  is_protected = is_protected or :to = 'FROZEN',
                  resumes_as = :resumesAs
                where id = :id and version = :version and state = :from
                """)
            .param("to", to.name())
            .param("now", Sql.at(clock.instant()))
            .param("officer", change.officer())
            .param("left", change.leftToPerson())
            .param("asked", sealed(head.id(), "completion_asked", change.asked()))
            .param("due", change.due())
            .param("resumesAs", change.resumesAs() == null ? null : change.resumesAs().name())
            .param("id", head.id().value())
            .param("version", head.version())
            .param("from", head.state().name())
            .update();
    Sql.one(rows, "case");
    return find(head.id()).orElseThrow();
  }

  /** Gives the case to an officer, or to nobody; the state stays. */
  public CaseFile assign(CaseFile caseFile, @Nullable String officer) {
    int rows =
        jdbc.sql(
                """
                update case_file set officer = :officer, changed_at = :now, version = version + 1
                where id = :id and version = :version
                """)
            .param("officer", officer)
            .param("now", Sql.at(clock.instant()))
            .param("id", caseFile.id().value())
            .param("version", caseFile.head().version())
            .update();
    Sql.one(rows, "case");
    return find(caseFile.id()).orElseThrow();
  }

  /** The restricted group opens what it has taken on to everybody who else may see it. */
  public void open(CaseFile caseFile) {
    Sql.one(
        jdbc.sql(
                """
                update case_file set is_protected = false, changed_at = :now,
                  version = version + 1
                where id = :id and version = :version and state <> 'FROZEN'
                """)
            .param("now", Sql.at(clock.instant()))
            .param("id", caseFile.id().value())
            .param("version", caseFile.head().version())
            .update(),
        "case");
  }

  /** A guardian has objected to a case that somebody has: the state stays, no rule goes on. */
  CaseFile disagree(CaseFile caseFile) {
    int rows =
        jdbc.sql(
                """
                update case_file set guardians_disagree = true, changed_at = :now,
                  version = version + 1
                where id = :id and version = :version
                """)
            .param("now", Sql.at(clock.instant()))
            .param("id", caseFile.id().value())
            .param("version", caseFile.head().version())
            .update();
    Sql.one(rows, "case");
    return find(caseFile.id()).orElseThrow();
  }

  /** The case concerns one more unit, such as the one where a place is offered. */
  public void concerns(CaseId id, String unit) {
    jdbc.sql("update case_file set units = units || :unit where id = :id and :unit <> all (units)")
        .param("unit", unit)
        .param("id", id.value())
        .update();
  }

  /** What changes along with the state; null leaves a column as it is. */
  public record Change(
      @Nullable String officer,
      @Nullable Boolean leftToPerson,
      @Nullable String asked,
      @Nullable LocalDate due,
      @Nullable CaseState resumesAs) {}

  /** Every way there is. */
  static boolean allowed(CaseState from, CaseState to) {
    return ways(from).contains(to);
  }

  private static Set<CaseState> ways(CaseState from) {
    return switch (from) {
      case AWAITING_CO_GUARDIAN ->
          Set.of(CaseState.RECEIVED, CaseState.UNDER_REVIEW, CaseState.WITHDRAWN, CaseState.FROZEN);
      case RECEIVED ->
          Set.of(
              CaseState.UNDER_REVIEW, CaseState.REGISTERED, CaseState.WITHDRAWN, CaseState.FROZEN);
      case UNDER_REVIEW ->
          Set.of(
              CaseState.AWAITING_COMPLETION,
              CaseState.REGISTERED,
              CaseState.DECIDED,
              CaseState.WITHDRAWN,
              CaseState.FROZEN);
      case AWAITING_COMPLETION ->
          Set.of(
              CaseState.UNDER_REVIEW, CaseState.REGISTERED, CaseState.WITHDRAWN, CaseState.FROZEN);
      case REGISTERED -> Set.of(CaseState.FROZEN);
      case DECIDED -> Set.of(CaseState.APPEALED, CaseState.FINAL, CaseState.FROZEN);
      case APPEALED -> Set.of(CaseState.DECIDED, CaseState.FINAL, CaseState.FROZEN);
      case FINAL -> Set.of(CaseState.DECIDED, CaseState.APPEALED, CaseState.FROZEN);
      case WITHDRAWN -> Set.of(CaseState.FROZEN);
      case FROZEN ->
          Set.of(
              CaseState.UNDER_REVIEW,
              CaseState.REGISTERED,
              CaseState.DECIDED,
              CaseState.APPEALED,
              CaseState.FINAL,
              CaseState.WITHDRAWN);
    };
  }

  CaseFile read(ResultSet row) throws SQLException {
    var id = new CaseId(Sql.id(row, "id"));
    var key = vault.key(id, row.getString("master_key_id"), row.getBytes("wrapped_key"));
    var head = head(row, key);
    return switch (head.state()) {
      case AWAITING_CO_GUARDIAN -> new CaseFile.AwaitingCoGuardian(head);
      case RECEIVED -> new CaseFile.Received(head);
      case UNDER_REVIEW -> new CaseFile.UnderReview(head);
      case AWAITING_COMPLETION ->
          new CaseFile.AwaitingCompletion(
              head,
              text(row, key, id, "completion_asked"),
              Objects.requireNonNull(Sql.maybeDate(row, "completion_due")));
      case REGISTERED -> new CaseFile.Registered(head);
      case DECIDED -> new CaseFile.Decided(head);
      case APPEALED -> new CaseFile.Appealed(head);
      case FINAL -> new CaseFile.Final(head);
      case WITHDRAWN -> new CaseFile.Withdrawn(head);
      case FROZEN -> new CaseFile.Frozen(head, CaseState.valueOf(row.getString("resumes_as")));
    };
  }

  private static CaseHead head(ResultSet row, CaseVault.OpenCase key) throws SQLException {
    var child = Sql.maybeId(row, "child_id");
    var id = new CaseId(Sql.id(row, "id"));
    return new CaseHead(
        id,
        row.getInt("version"),
        CaseState.valueOf(row.getString("state")),
        row.getString("municipality"),
        row.getString("service"),
        row.getString("number"),
        child == null ? null : new PersonId(child),
        new PersonId(Sql.id(row, "applicant_id")),
        Sql.instant(row, "arrived_at"),
        row.getString("form_version"),
        row.getString("rule_version"),
        text(row, key, id, "summary"),
        text(row, key, id, "application"),
        row.getString("facts"),
        row.getString("assessment"),
        row.getBoolean("is_protected"),
        row.getBoolean("disagree_now"),
        row.getBoolean("guardians_disagree"),
        row.getString("officer"),
        Sql.instant(row, "changed_at"));
  }

  /** For a case that is about to be made. */
  CaseVault.NewKey newKey(CaseId id) {
    return vault.newKey(id);
  }

  /** A text of the case itself, to be kept in its row. */
  public byte @Nullable [] sealed(CaseId id, String column, @Nullable String text) {
    return vault.sealText(id, place(id, column), text);
  }

  private static String text(ResultSet row, CaseVault.OpenCase key, CaseId id, String column)
      throws SQLException {
    return key.text(place(id, column), Objects.requireNonNull(row.getBytes(column)));
  }

  /** Where a text of the case itself is sealed. */
  static Place place(CaseId id, String column) {
    return new Place("case_file", id.value(), column);
  }

  /** For whoever is let in at the desk to work on a case alone: locked until the work is done. */
  public Filed<CaseFile> held(CaseId id) {
    return Filed.of(id, () -> lock(id).orElseThrow());
  }
}
