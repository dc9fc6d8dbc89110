package se.besked.casework.protection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Piece;
import se.besked.casework.access.Subject;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.ids.PersonId;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.people.Protection;

/** Those whose matters are closed, as the restricted group sees them. Nobody else learns of any. */
@Component
public final class ProtectedPeople {
  private final JdbcClient jdbc;
  private final ProtectionRows rows;
  private final CaseRows cases;
  private final FreezeCase freezeCase;
  private final StaffTasks tasks;
  private final Desk desk;

  public ProtectedPeople(
      JdbcClient jdbc,
      ProtectionRows rows,
      CaseRows cases,
      FreezeCase freezeCase,
      StaffTasks tasks,
      Desk desk) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.cases = cases;
    this.freezeCase = freezeCase;
    this.tasks = tasks;
    this.desk = desk;
  }

  /**
   * Which of these the house itself keeps closed, whatever the register says now. For those who ask
   * the register on somebody's behalf; nothing of it is shown.
   */
  public Set<PersonalNumber> closedAmong(Set<PersonalNumber> numbers) {
    if (numbers.isEmpty()) {
      return Set.of();
    }
    return Set.copyOf(
        jdbc.sql(
                """
                select p.personal_number from person p
                  join person_protection x on x.person_id = p.id
                where x.closed_since is not null
                  and p.personal_number = any (string_to_array(:numbers, ' '))
                """)
            .param(
                "numbers",
                numbers.stream().map(PersonalNumber::digits).collect(Collectors.joining(" ")))
            .query((row, n) -> PersonalNumber.of(row.getString(1)))
            .list());
  }

  /** Whose mark the register has taken away first, then the latest closed first. */
  public List<ProtectedPerson> list(Actor.Staff staff) {
    return desk.as(
        staff,
        Subject.list("person"),
        Permission.KEEP_PROTECTED,
        "person.protected.list",
        () -> rows.closed(staff.municipality()));
  }

  /** Their cases in this municipality. */
  public List<CaseFile> casesOf(Actor.Staff staff, PersonId person) {
    return desk.as(
        staff,
        Subject.of("person", person.value()),
        Permission.KEEP_PROTECTED,
        "person.protected.cases",
        () -> casesHere(staff, person));
  }

  /** What came of an attempt to open somebody's matters again. */
  public enum Lifted {
    OPENED,
    /** The register has the mark, or has not said that it is gone. */
    STILL_MARKED,
    /** A case has not been taken on: look at what happened in it first. */
    CASES_FROZEN
  }

  /**
   * The mark is gone from the register, and the restricted group has found that nothing need be
   * hidden any longer. Cases in which somebody else is protected stay closed.
   *
   * @param because why, for those who review it
   */
  public Lifted lift(Actor.Staff staff, PersonId person, String because) {
    return desk.as(
        staff,
        new Piece<>(
            Subject.of("person", person.value()),
            () -> rows.find(person).filter(p -> !casesHere(staff, person).isEmpty())),
        Permission.KEEP_PROTECTED,
        "person.protected.lift",
        found -> {
          if (found.marking() != Protection.NONE) {
            return Lifted.STILL_MARKED;
          }
          var closed = casesHere(staff, person);
          if (closed.stream().anyMatch(c -> c instanceof CaseFile.Frozen)) {
            return Lifted.CASES_FROZEN;
          }
          rows.lift(found, staff.userId(), because.strip());
          closed.stream()
              .map(CaseFile::id)
              .filter(id -> !rows.isAnybodyClosed(id))
              .forEach(id -> freezeCase.open(staff, id));
          tasks.settle(TaskKind.PROTECTION_ENDED, cause(found), staff);
          return Lifted.OPENED;
        });
  }

  private List<CaseFile> casesHere(Actor.Staff staff, PersonId person) {
    return rows.casesOf(person).stream()
        .flatMap(id -> cases.find(id).stream())
        .filter(c -> c.head().municipality().equals(staff.municipality()))
        .filter(c -> c.head().isProtected())
        .toList();
  }

  /** The register has taken away a mark: the restricted group is asked, once for each time. */
  void askWhetherOpen(PersonId person) {
    Optional<ProtectedPerson> closed = rows.find(person);
    closed.ifPresent(
        found ->
            rows.casesOf(person).stream()
                .flatMap(id -> cases.find(id).stream())
                .map(c -> c.head().municipality())
                .distinct()
                .forEach(
                    municipality ->
                        tasks.raise(
                            TaskKind.PROTECTION_ENDED,
                            municipality,
                            null,
                            cause(found),
                            "Folkbokföringen har tagit bort skyddet för en person. Avgör om"
                                + " ärendena kan öppnas igen.",
                            null)));
  }

  private static String cause(ProtectedPerson person) {
    return person.person() + "/" + person.closedSince();
  }
}
