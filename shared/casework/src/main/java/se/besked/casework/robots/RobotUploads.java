package se.besked.casework.robots;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Permission;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.crypto.Place;
import se.besked.casework.ids.CaseId;
import se.besked.casework.store.Sql;

/** PDFs that a robot hands in before the decision that they belong to. */
@Component
public final class RobotUploads {
  private final JdbcClient jdbc;
  private final CaseVault vault;
  private final Desk desk;
  private final Clock clock;

  public RobotUploads(JdbcClient jdbc, CaseVault vault, Desk desk, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * A file as it was taken.
   *
   * @param sha256 in hexadecimal, so that the robot can see that nothing was lost
   */
  public record Upload(UUID id, int size, String sha256) {}

  /** Keeps a file that has been checked, for a day. */
  public Upload keep(Actor.Staff robot, CaseId caseId, byte[] pdf) {
    return desk.as(
        robot,
        caseId,
        Permission.DELIVER_DECISIONS,
        "case.upload",
        () -> {
          var id = UUID.randomUUID();
          var hash = sha256(pdf);
          jdbc.sql(
                  """
                  insert into robot_upload (id, case_id, robot, sha256, size, content, uploaded_at)
                  values (:id, :case, :robot, :sha256, :size, :content, :now)
                  """)
              .param("id", id)
              .param("case", caseId.value())
              .param("robot", robot.userId())
              .param("sha256", hash)
              .param("size", pdf.length)
              .param("content", vault.seal(caseId, place(id), pdf))
              .param("now", Sql.at(clock.instant()))
              .update();
          return new Upload(id, pdf.length, HexFormat.of().formatHex(hash));
        });
  }

  /**
   * Takes a file out, in the transaction at hand: once, by the robot that handed it in, for the
   * case it is about.
   *
   * @throws NoSuchUpload when there is none
   */
  public byte[] take(Actor.Staff robot, CaseId caseId, UUID id) {
    return desk.as(
        robot,
        caseId,
        Permission.DELIVER_DECISIONS,
        "case.upload.take",
        () ->
            jdbc.sql(
                    """
                  delete from robot_upload where id = :id and case_id = :case and robot = :robot
                  returning content
                  """)
                .param("id", id)
                .param("case", caseId.value())
                .param("robot", robot.userId())
                .query((row, n) -> vault.open(caseId, place(id), row.getBytes(1)))
                .optional()
                .orElseThrow(() -> new NoSuchUpload(id)));
  }

  /** Throws away what no decision has taken. */
  public void purge(Duration age) {
    desk.whole(
        () ->
            jdbc.sql("delete from robot_upload where uploaded_at < :before")
                .param("before", Sql.at(clock.instant().minus(age)))
                .update());
  }

  private static Place place(UUID id) {
    return new Place("robot_upload", id, "content");
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java has SHA-256", e);
    }
  }
}
