package se.besked.casework.robots;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Subject;
import se.besked.casework.cases.CaseContents;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFilter;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.CaseState;
import se.besked.casework.cases.Parties;
import se.besked.casework.ids.CaseId;
import se.besked.casework.offers.OfferRows;
import se.besked.casework.offers.PlaceOffer;
import se.besked.casework.people.Persons;
import se.besked.casework.record.JournalEntry;
import se.besked.casework.store.Sql;
import se.besked.casework.workitems.WorkItemContent;

/**
 * Cases as robots see them: that they are there, where they stand, and, of a case that the robot
 * has taken, what they say and of whom.
 */
@Component
public final class RobotCases {
  private static final Actor.SystemJob SELF = new Actor.SystemJob("robot-cases");

  private final JdbcClient jdbc;
  private final CaseRows cases;
  private final CaseContents contents;
  private final Parties parties;
  private final Persons persons;
  private final OfferRows offers;
  private final Desk desk;

  public RobotCases(
      JdbcClient jdbc,
      CaseRows cases,
      CaseContents contents,
      Parties parties,
      Persons persons,
      OfferRows offers,
      Desk desk) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.contents = contents;
    this.parties = parties;
    this.persons = persons;
    this.offers = offers;
    this.desk = desk;
  }

  /** A page of the municipality's cases, the oldest first. */
  public List<CaseId> list(Actor.Staff robot, CaseFilter filter, int offset, int limit) {
    return desk.as(
        robot,
        Subject.list("case"),
        Permission.READ_AS_ROBOT,
        "case.list",
        () ->
            filtered(robot, "select c.id from case_file c", filter)
                .append(" order by c.arrived_at, c.id offset :offset limit :limit")
                .spec(jdbc)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> new CaseId(Sql.id(row, "id")))
                .list());
  }

  public int count(Actor.Staff robot, CaseFilter filter) {
    return desk.as(
        robot,
        Subject.list("case"),
        Permission.READ_AS_ROBOT,
        "case.count",
        () ->
            filtered(robot, "select count(*) from case_file c", filter)
                .spec(jdbc)
                .query(Integer.class)
                .single());
  }

  private record Asked(
      String sql, Set<CaseState> states, @Nullable String service, Map<String, ?> reached) {
    Asked append(String more) {
      return new Asked(sql + more, states, service, reached);
    }

    JdbcClient.StatementSpec spec(JdbcClient jdbc) {
      return jdbc.sql(sql)
          .param("states", states.stream().map(Enum::name).toList())
          .param("service", service)
          .params(reached);
    }
  }

  private static Asked filtered(Actor.Staff robot, String select, CaseFilter filter) {
    var reached = Permission.READ_AS_ROBOT.cases(robot);
    return new Asked(
        select
            + " where c.state in (:states) and (:service::text is null or c.service = :service)"
            + " and "
            + reached.where(),
        filter.states(),
        filter.service(),
        reached.params());
  }

  /**
   * One case.
   *
   * @throws se.besked.casework.access.NoSuchCase when there is none that the robot may know of
   */
  public CaseFile get(Actor.Staff robot, CaseId id) {
    return desk.as(
        robot, id, Permission.READ_AS_ROBOT, "case.read", () -> cases.find(id).orElseThrow());
  }

  /**
   * What the case says and who is in it, with personal numbers; empty unless the robot has taken
   * the case and it is not decided yet.
   */
  public Optional<WorkItemContent> content(Actor.Staff robot, CaseId id) {
    return desk.as(
        robot,
        id,
        Permission.READ_AS_ROBOT,
        "case.content",
        () -> cases.find(id).filter(c -> has(robot, c)).map(this::content));
  }

  /** Whether the robot has taken the case and it still waits for its decision. */
  public static boolean has(Actor.Staff robot, CaseFile caseFile) {
    return (caseFile instanceof CaseFile.UnderReview
            || caseFile instanceof CaseFile.AwaitingCompletion)
        && robot.userId().equals(caseFile.head().officer());
  }

  private WorkItemContent content(CaseFile caseFile) {
    var head = caseFile.head();
    var whole = contents.whole(head.id());
    return new WorkItemContent(
        head.number(),
        head.service(),
        whole.applicationJson(),
        whole.assessmentJson(),
        head.summaryJson(),
        "{}",
        parties.of(head.id()).stream()
            .filter(p -> p.endedAt() == null)
            .map(
                p ->
                    new WorkItemContent.Person(
                        p.role().name(),
                        persons.numberOf(SELF, p.person()).digits(),
                        p.name().givenName(),
                        p.name().surname()))
            .toList());
  }

  /** The lines of the record about a case. */
  public List<JournalEntry> journal(Actor.Staff robot, CaseId id) {
    return desk.as(
        robot,
        id,
        Permission.READ_AS_ROBOT,
        "case.record",
        () ->
            jdbc.sql("select * from journal_entry where case_id = :case order by year, number")
                .param("case", id.value())
                .query(
                    (row, n) ->
                        new JournalEntry(
                            row.getInt("year"),
                            row.getInt("number"),
                            row.getString("title"),
                            Sql.instant(row, "happened_at")))
                .list());
  }

  /** Every offer made in a case, the oldest first. */
  public List<PlaceOffer> offers(Actor.Staff robot, CaseId id) {
    return desk.as(robot, id, Permission.READ_AS_ROBOT, "offer.ofCase", () -> offers.of(id));
  }
}
