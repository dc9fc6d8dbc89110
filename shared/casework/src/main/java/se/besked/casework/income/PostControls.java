package se.besked.casework.income;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Own;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Piece;
import se.besked.casework.access.Role;
import se.besked.casework.access.Subject;
import se.besked.casework.crypto.IncomeVault;
import se.besked.casework.crypto.Place;
import se.besked.casework.ids.PersonId;
import se.besked.casework.jobs.Job;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.people.Persons;
import se.besked.casework.store.Sql;
import se.besked.kernel.people.PersonalNumber;
import tools.jackson.databind.json.JsonMapper;

/**
 * The yearly control of fees: a file of taxed incomes is taken in whole, each line is checked by a
 * job of its own, and every line ends somewhere, also those that could not be read.
 */
public final class PostControls {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Actor.SystemJob JOB = new Actor.SystemJob("check-year");

  /** One line after the other: the population register must have time for citizens, too. */
  private static final Duration PACE = Duration.ofSeconds(5);

  /**
   * Lines about protected people, and about those who are in a matter with them, are for the
   * restricted group; nobody else counts them either.
   */
  private static final String SHOWN =
      """
      (:seesProtected or not exists (select 1 from person_protection x
          where x.person_id = r.person_id and x.closed_since is not null)
        and not exists (select 1 from case_party p join case_file c on c.id = p.case_id
          where p.person_id = r.person_id and c.is_protected))
      """;

  private final JdbcClient jdbc;
  private final IncomeVault vault;
  private final StatementRows statements;
  private final Persons persons;
  private final Jobs jobs;
  private final Desk desk;
  private final Clock clock;
  private final Supplier<@Nullable YearCheck> yearCheck;

  public PostControls(
      JdbcClient jdbc,
      IncomeVault vault,
      StatementRows statements,
      Persons persons,
      Jobs jobs,
      Desk desk,
      Clock clock,
      Supplier<@Nullable YearCheck> yearCheck) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.statements = statements;
    this.persons = persons;
    this.jobs = jobs;
    this.desk = desk;
    this.clock = clock;
    this.yearCheck = yearCheck;
  }

  /** What came of a file. */
  public sealed interface Uploaded {
    /**
     * Taken in.
     *
     * @param isNew false when the same file had been taken in before
     */
    record Accepted(UUID run, int lines, int unreadable, boolean isNew) implements Uploaded {}

    /** Nothing was taken in; why, in Swedish. */
    record Refused(String why) implements Uploaded {}
  }

  /** Where a line stands. */
  public enum State {
    PENDING,
    INVALID,
    NOT_A_PAYER,
    CHECKED
  }

  /**
   * A line and what came of it, for the officer.
   *
   * @param text as it stood in the file
   * @param problem why it could not be used
   */
  public record Row(
      int line,
      State state,
      String text,
      @Nullable String problem,
      YearCheck.@Nullable Checked result) {
    @Override
    public String toString() {
      return "Row[line=" + line + ", state=" + state + "]";
    }
  }

  /** How many lines stand where. */
  public record Progress(int pending, int unreadable, int notPayers, int checked) {}

  private record Parsed(String text, @Nullable String number, int kronor) {}

  /** Takes in a file; all of it or nothing. */
  @Own("a file of the own municipality")
  public Uploaded upload(Actor.Staff staff, int year, byte[] file) {
    return desk.as(
        staff,
        Subject.list("postControl"),
        Permission.CONTROL_FEES,
        "postControl.upload",
        () -> {
          if (yearCheck.get() == null) {
            return new Uploaded.Refused("Efterkontrollen är inte inkopplad.");
          }
          var content = TaxedIncomes.read(file, year, Year.from(today()));
          if (content.problem() != null) {
            return new Uploaded.Refused(content.problem());
          }
          var run = UUID.randomUUID();
          if (!insertRun(staff, run, year, file)) {
            return before(staff, year, file);
          }
          var at = clock.instant();
          for (var line : content.lines()) {
            insertRow(run, line, at);
            at = line.problem() == null ? at.plus(PACE) : at;
          }
          return accepted(staff, run, true);
        });
  }

  private java.time.LocalDate today() {
    return Sql.day(clock.instant());
  }

  private boolean insertRun(Actor.Staff staff, UUID run, int year, byte[] file) {
    return jdbc.sql(
                """
                insert into post_control_run (id, municipality, year, sha256, uploaded_by,
                  uploaded_at)
                values (:id, :m, :year, :sha256, :by, :now)
                on conflict (municipality, year, sha256) do nothing
                """)
            .param("id", run)
            .param("m", staff.municipality())
            .param("year", year)
            .param("sha256", sha256(file))
            .param("by", staff.userId())
            .param("now", Sql.at(clock.instant()))
            .update()
        == 1;
  }

  private Uploaded before(Actor.Staff staff, int year, byte[] file) {
    return accepted(
        staff,
        jdbc.sql(
                """
                select id from post_control_run
                where municipality = :m and year = :year and sha256 = :sha256
                """)
            .param("m", staff.municipality())
            .param("year", year)
            .param("sha256", sha256(file))
            .query((row, n) -> Sql.id(row, "id"))
            .single(),
        false);
  }

  private Uploaded accepted(Actor.Staff staff, UUID run, boolean isNew) {
    var progress = count(run, seesProtected(staff));
    return new Uploaded.Accepted(
        run,
        progress.pending() + progress.unreadable() + progress.notPayers() + progress.checked(),
        progress.unreadable(),
        isNew);
  }

  private void insertRow(UUID run, TaxedIncomes.Line line, Instant checkAt) {
    var id = UUID.randomUUID();
    var number = line.number();
    var parsed = new Parsed(line.text(), number == null ? null : number.digits(), line.kronor());
    jdbc.sql(
            """
            insert into post_control_row (id, run_id, line, person_id, state, content, problem)
            values (:id, :run, :line, :person, :state, :content, :problem)
            """)
        .param("id", id)
        .param("run", run)
        .param("line", line.line())
        .param(
            "person",
            number == null ? null : persons.known(number).map(p -> p.value()).orElse(null))
        .param("state", (line.problem() == null ? State.PENDING : State.INVALID).name())
        .param(
            "content", vault.sealInRun(run, place(id, "content"), JSON.writeValueAsBytes(parsed)))
        .param("problem", line.problem())
        .update();
    if (line.problem() == null) {
      jobs.plan(Job.CHECK_YEAR, id.toString(), checkAt);
    }
  }

  /** Checks one line; a second time does nothing. Called by the job. */
  public void check(UUID rowId) {
    var row = pending(rowId);
    if (row.isEmpty()) {
      return;
    }
    var pending = row.get();
    var number = pending.number();
    var result =
        java.util.Objects.requireNonNull(yearCheck.get(), "no YearCheck is connected")
            .check(
                number,
                pending.municipality(),
                pending.year(),
                stated(number, pending.year()),
                pending.kronor(),
                other -> inFile(pending.run(), other));
    desk.whole(() -> settle(pending, result));
  }

  private Optional<Pending> pending(UUID rowId) {
    return desk.whole(
        () ->
            jdbc.sql(
                    """
                    select r.*, p.municipality, p.year from post_control_row r
                      join post_control_run p on p.id = r.run_id
                    where r.id = :id and r.state = 'PENDING'
                    """)
                .param("id", rowId)
                .query(
                    (row, n) -> {
                      var run = Sql.id(row, "run_id");
                      var parsed =
                          JSON.readValue(
                              vault.openInRun(
                                  run, place(rowId, "content"), row.getBytes("content")),
                              Parsed.class);
                      return new Pending(
                          rowId,
                          run,
                          row.getString("municipality"),
                          row.getInt("year"),
                          PersonalNumber.of(java.util.Objects.requireNonNull(parsed.number())),
                          parsed.kronor(),
                          row.getInt("version"));
                    })
                .optional());
  }

  /** What the same file says of somebody else whom we know. */
  private Optional<Integer> inFile(UUID run, PersonalNumber number) {
    return desk.whole(
        () ->
            jdbc
                .sql(
                    """
                    select id, content from post_control_row
                    where run_id = :run and person_id = :person and state <> 'INVALID'
                    """)
                .param("run", run)
                .param("person", persons.known(number).map(p -> p.value()).orElse(null))
                .query(
                    (row, n) ->
                        JSON.readValue(
                            vault.openInRun(
                                run, place(Sql.id(row, "id"), "content"), row.getBytes("content")),
                            Parsed.class))
                .list()
                .stream()
                .filter(p -> number.digits().equals(p.number()))
                .map(Parsed::kronor)
                .findFirst());
  }

  private Map<YearMonth, Integer> stated(PersonalNumber number, int year) {
    return persons
        .known(number)
        .map(
            person ->
                desk.as(
                    JOB,
                    Subject.of("person", person.value()),
                    "income.control",
                    () -> stated(person, year)))
        .orElse(Map.of());
  }

  private Map<YearMonth, Integer> stated(PersonId person, int year) {
    var months = new TreeMap<YearMonth, Integer>();
    for (int m = 1; m <= 12; m++) {
      var month = YearMonth.of(year, m);
      statements
          .in(person, month)
          .flatMap(IncomeStatement::perMonth)
          .ifPresent(k -> months.put(month, k));
    }
    return months;
  }

  private void settle(Pending row, Optional<YearCheck.Checked> result) {
    jdbc.sql(
            """
            update post_control_row set state = :state, verdict = :verdict, result = :result,
              checked_at = :now, version = version + 1
            where id = :id and version = :version and state = 'PENDING'
            """)
        .param("state", (result.isPresent() ? State.CHECKED : State.NOT_A_PAYER).name())
        .param("verdict", result.map(r -> r.verdict().name()).orElse(null))
        .param(
            "result",
            result
                .map(
                    r ->
                        vault.sealInRun(
                            row.run(), place(row.id(), "result"), JSON.writeValueAsBytes(r)))
                .orElse(null))
        .param("now", Sql.at(clock.instant()))
        .param("id", row.id())
        .param("version", row.version())
        .update();
  }

  /** How far a run has come. */
  public Progress progress(Actor.Staff staff, UUID run) {
    return desk.as(
        staff,
        mine(staff, run),
        Permission.CONTROL_FEES,
        "postControl.progress",
        mine -> count(run, seesProtected(staff)));
  }

  private Progress count(UUID run, boolean seesProtected) {
    var counts = new TreeMap<String, Integer>();
    jdbc.sql(
            "select r.state, count(*) from post_control_row r where r.run_id = :run and "
                + SHOWN
                + " group by r.state")
        .param("run", run)
        .param("seesProtected", seesProtected)
        .query((row, n) -> counts.put(row.getString(1), row.getInt(2)))
        .list();
    return new Progress(
        counts.getOrDefault("PENDING", 0),
        counts.getOrDefault("INVALID", 0),
        counts.getOrDefault("NOT_A_PAYER", 0),
        counts.getOrDefault("CHECKED", 0));
  }

  /** Every line and what came of it, in the file's order. */
  public List<Row> rows(Actor.Staff staff, UUID run, int offset, int limit) {
    return desk.as(
        staff,
        mine(staff, run),
        Permission.CONTROL_FEES,
        "postControl.rows",
        mine -> page(staff, run, "line", offset, limit));
  }

  /** The same, with what a person must do something about first. */
  public List<Row> rowsByConcern(Actor.Staff staff, UUID run, int offset, int limit) {
    return desk.as(
        staff,
        mine(staff, run),
        Permission.CONTROL_FEES,
        "postControl.rows",
        mine ->
            page(
                staff,
                run,
                """
              case when state = 'INVALID' then 0 when verdict = 'BY_HAND' then 1
                when verdict in ('INVOICE', 'REFUND') then 2 when state = 'PENDING' then 3
                else 4 end, line
              """,
                offset,
                limit));
  }

  /** Everything to be invoiced, paid back or looked into, in the file's order. */
  public List<Row> adjustments(Actor.Staff staff, UUID run) {
    return desk.as(
        staff,
        mine(staff, run),
        Permission.CONTROL_FEES,
        "postControl.adjustments",
        mine ->
            jdbc.sql(
                    """
                  select r.* from post_control_row r where r.run_id = :run
                    and r.verdict in ('INVOICE', 'REFUND', 'BY_HAND') and %s
                  order by r.line
                  """
                        .formatted(SHOWN))
                .param("run", run)
                .param("seesProtected", seesProtected(staff))
                .query((row, n) -> row(run, row))
                .list());
  }

  private List<Row> page(Actor.Staff staff, UUID run, String order, int offset, int limit) {
    return jdbc.sql(
            "select r.* from post_control_row r where r.run_id = :run and "
                + SHOWN
                + " order by "
                + order
                + " offset :offset limit :limit")
        .param("run", run)
        .param("seesProtected", seesProtected(staff))
        .param("offset", offset)
        .param("limit", limit)
        .query((row, n) -> row(run, row))
        .list();
  }

  /** A file that was taken in. */
  public record Run(UUID id, int year, String uploadedBy, Instant uploadedAt) {}

  /** The municipality's files, the latest first. */
  public List<Run> runs(Actor.Staff staff, int atMost) {
    return desk.as(
        staff,
        Subject.list("postControl"),
        Permission.CONTROL_FEES,
        "postControl.list",
        () ->
            jdbc.sql(
                    """
                  select * from post_control_run where municipality = :m
                  order by uploaded_at desc, id limit :atMost
                  """)
                .param("m", staff.municipality())
                .param("atMost", atMost)
                .query((row, n) -> run(row))
                .list());
  }

  /** One of them. */
  public Run run(Actor.Staff staff, UUID run) {
    return desk.as(
        staff,
        mine(staff, run),
        Permission.CONTROL_FEES,
        "postControl.read",
        mine ->
            jdbc.sql("select * from post_control_run where id = :id")
                .param("id", run)
                .query((row, n) -> run(row))
                .single());
  }

  private static Run run(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Run(
        Sql.id(row, "id"),
        row.getInt("year"),
        row.getString("uploaded_by"),
        Sql.instant(row, "uploaded_at"));
  }

  private Row row(UUID run, java.sql.ResultSet row) throws java.sql.SQLException {
    var id = Sql.id(row, "id");
    var content = vault.openInRun(run, place(id, "content"), row.getBytes("content"));
    byte[] result = row.getBytes("result");
    return new Row(
        row.getInt("line"),
        State.valueOf(row.getString("state")),
        JSON.readValue(content, Parsed.class).text(),
        row.getString("problem"),
        result == null
            ? null
            : JSON.readValue(
                vault.openInRun(run, place(id, "result"), result), YearCheck.Checked.class));
  }

  private Piece<UUID> mine(Actor.Staff staff, UUID run) {
    return new Piece<>(
        Subject.of("postControl", run),
        () ->
            jdbc.sql("select id from post_control_run where id = :id and municipality = :m")
                .param("id", run)
                .param("m", staff.municipality())
                .query((row, n) -> Sql.id(row, "id"))
                .optional());
  }

  private static boolean seesProtected(Actor.Staff staff) {
    return staff.has(Role.PROTECTED_CASES);
  }

  private static Place place(UUID row, String column) {
    return new Place("post_control_row", row, column);
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java has SHA-256", e);
    }
  }

  private record Pending(
      UUID id,
      UUID run,
      String municipality,
      int year,
      PersonalNumber number,
      int kronor,
      int version) {}
}
