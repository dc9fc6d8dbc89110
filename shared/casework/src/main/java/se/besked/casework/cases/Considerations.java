package se.besked.casework.cases;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.crypto.Place;
import se.besked.casework.ids.CaseId;
import se.besked.casework.store.Sql;
import se.besked.kernel.decisions.Reason;
import tools.jackson.databind.json.JsonMapper;

/**
 * Why a rule did not go on with a case: kept with the consideration that it stopped, so that what
 * an officer reads is what decided. Sealed, since a reason may tell whose home is hidden.
 */
@Component
public final class Considerations {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;
  private final CaseVault vault;
  private final Desk desk;
  private final CaseContents contents;
  private final ReviewCase reviewCase;
  private final Clock clock;

  public Considerations(
      JdbcClient jdbc,
      CaseVault vault,
      Desk desk,
      CaseContents contents,
      ReviewCase reviewCase,
      Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.desk = desk;
    this.contents = contents;
    this.reviewCase = reviewCase;
    this.clock = clock;
  }

  /** No rule goes on: keeps why, and leaves the task for an officer, once. */
  public void leaveToOfficer(Actor.SystemJob job, CaseFile file, List<Reason> reasons) {
    leaveToOfficer(job, file, reasons, List.of());
  }

  /**
   * The same for a case that is to be entered in the business system.
   *
   * @param besides why no rule decides it, which is no part of the task
   */
  public void leaveToOfficer(
      Actor.SystemJob job, CaseFile file, List<Reason> reasons, List<Reason> besides) {
    desk.whole(
        () -> {
          keep(
              job,
              file.id(),
              Stream.concat(reasons.stream(), besides.stream()).distinct().toList());
          reviewCase.leaveToOfficer(
              job, file, reasons.stream().map(Reason::sentence).collect(Collectors.joining(" ")));
        });
  }

  /** Keeps why a person decides where nobody has to be told at once; the latest counts. */
  public void keep(Actor.SystemJob job, CaseId id, List<Reason> reasons) {
    desk.as(
        job,
        id,
        "case.consider",
        () -> {
          var made = new Consideration(clock.instant(), reasons);
          Sql.one(
              jdbc.sql("update case_file set considered = :considered where id = :id")
                  .param("considered", vault.seal(id, place(id), JSON.writeValueAsBytes(made)))
                  .param("id", id.value())
                  .update(),
              "case");
        });
  }

  /**
   * What came of the latest; empty when no job has considered the case.
   *
   * @throws AccessDenied for staff who may not read the case, and a robot that has not taken it
   */
  public Optional<Consideration> of(Actor.Staff staff, CaseId id) {
    return contents.asReader(
        staff,
        id,
        "case.considered",
        () ->
            jdbc.sql("select considered from case_file where id = :id and considered is not null")
                .param("id", id.value())
                .query((row, n) -> vault.open(id, place(id), row.getBytes(1)))
                .optional()
                .map(kept -> JSON.readValue(kept, Consideration.class)));
  }

  private static Place place(CaseId id) {
    return new Place("case_file", id.value(), "considered");
  }
}
