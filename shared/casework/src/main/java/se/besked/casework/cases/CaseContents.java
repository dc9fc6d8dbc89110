package se.besked.casework.cases;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Inside;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Subject;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.crypto.Place;
import se.besked.casework.ids.CaseId;
import tools.jackson.databind.json.JsonMapper;

/** The sealed part of cases: for those who handle them and for jobs, never for a party. */
@Component
public final class CaseContents {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String ACTION = "case.openSealed";

  private final JdbcClient jdbc;
  private final CaseVault vault;
  private final Desk desk;

  public CaseContents(JdbcClient jdbc, CaseVault vault, Desk desk) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.desk = desk;
  }

  /**
   * All that the case keeps of its application.
   *
   * @throws AccessDenied for a citizen, whoever it is, and for staff who may not read the case
   */
  public WholeCase open(Actor actor, CaseId id) {
    return asReader(actor, id, ACTION, () -> whole(id));
  }

  /** Lets in those who may know all that a case keeps. */
  <R> R asReader(Actor actor, CaseId id, String action, Supplier<R> work) {
    if (actor instanceof Actor.Citizen citizen) {
      throw desk.refuse(citizen, action, Subject.of(id), "a party");
    }
    var robot = actor instanceof Actor.Staff staff && isRobot(staff) ? staff : null;
    return desk.as(
        actor,
        id,
        robot == null ? Permission.READ_CASES : Permission.READ_AS_ROBOT,
        action,
        () -> {
          if (robot != null && !hasTaken(robot, id)) {
            throw new AccessDenied(robot, action, Subject.of(id), "has not taken it");
          }
          return work.get();
        });
  }

  private static boolean isRobot(Actor.Staff staff) {
    return Permission.READ_AS_ROBOT.givenTo(staff) && !Permission.READ_CASES.givenTo(staff);
  }

  private boolean hasTaken(Actor.Staff robot, CaseId id) {
    return jdbc.sql("select coalesce(officer, '') = :robot from case_file where id = :id")
        .param("robot", robot.userId())
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }

  /** The same, in the transaction of an operation that has checked who asks. */
  @Inside("what an operation works on")
  public WholeCase whole(CaseId id) {
    return sealed(id)
        .map(bytes -> JSON.readValue(vault.open(id, place(id), bytes), WholeCase.class))
        .orElse(WholeCase.NOTHING);
  }

  private Optional<byte[]> sealed(CaseId id) {
    return jdbc.sql("select sealed from case_file where id = :id and sealed is not null")
        .param("id", id.value())
        .query((row, n) -> row.getBytes(1))
        .optional();
  }

  /** For the row of the case. */
  public byte[] seal(CaseId id, WholeCase whole) {
    return vault.seal(id, place(id), JSON.writeValueAsBytes(whole));
  }

  private static Place place(CaseId id) {
    return new Place("case_file", id.value(), "sealed");
  }
}
