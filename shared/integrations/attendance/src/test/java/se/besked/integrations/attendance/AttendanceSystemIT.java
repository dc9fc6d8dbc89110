package se.besked.integrations.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.besked.integrations.attendance.simulated.SimulatedAttendance;
import se.besked.kernel.attendance.AttendanceBatch;
import se.besked.kernel.attendance.AttendanceBatch.Kind;
import se.besked.kernel.attendance.AttendanceBatch.Line;
import se.besked.kernel.attendance.AttendanceRow;
import se.besked.kernel.attendance.BatchAnswer;
import se.besked.kernel.attendance.BatchAnswer.Answered;
import se.besked.kernel.attendance.BatchAnswer.RowAnswer;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.registers.IntegrationFailure.Code;
import se.besked.simulation.Fault;
import se.besked.simulation.SimulatorServer;

/** The real client against the simulator, over the wire. */
class AttendanceSystemIT {
  static final PersonalNumber CHILD = PersonalNumber.of("202306052396");

  private final SimulatedAttendance simulated = new SimulatedAttendance();
  private final SimulatorServer server = new SimulatorServer(0, List.of(simulated));
  private final RestAttendanceSystem system = system("demonstration");

  @AfterEach
  void close() {
    server.close();
  }

  private RestAttendanceSystem system(String token) {
    return new RestAttendanceSystem(
        new AttendanceConfiguration.Settings(
            "Demo",
            server.url("attendance") + "/v1",
            token,
            null,
            null,
            Duration.ofSeconds(2),
            Duration.ofSeconds(2)),
        null);
  }

  static AttendanceRow row(String id, String unit) {
    return new AttendanceRow(
        id,
        CHILD,
        "Prov",
        "Provsson",
        unit,
        "Enhet;\"A\" x",
        "FS",
        LocalDate.of(2026, 8, 17),
        null,
        15);
  }

  static AttendanceBatch batch(String key, Line... lines) {
    return new AttendanceBatch(key, List.of(lines));
  }

  @Test
  void takesNewChangedAndEndedRowsAndGivesThemBack() {
    var ended =
        new AttendanceRow(
            "p1",
            CHILD,
            "Prov",
            "Provsson",
            "u1",
            "Enhet",
            "FS",
            LocalDate.of(2026, 8, 17),
            LocalDate.of(2026, 12, 31),
            null);
    system.send(
        batch("k1", new Line(Kind.NEW, row("p1", "u1")), new Line(Kind.NEW, row("p2", "u1"))));
    var answer = (Answered) system.send(batch("k2", new Line(Kind.ENDED, ended)));
    assertThat(answer.rows()).containsEntry("p1", new RowAnswer.Accepted());
    assertThat(system.readBack()).hasValue(List.of(ended, row("p2", "u1")));
  }

  /** The system has children whom nobody has a personal number for. */
  @Test
  void aChildWithAnInterimNumberDoesNotStopTheReading() {
    system.send(batch("k1", new Line(Kind.NEW, row("p1", "u1"))));
    simulated.enterByHand("p2", "20200817TF01");
    assertThat(system.readBack()).hasValue(List.of(row("p1", "u1")));
  }

  @Test
  void readsPageAfterPage() {
    var lines = new ArrayList<Line>();
    for (int i = 0; i < 120; i++) {
      lines.add(new Line(Kind.NEW, row("p" + i, "u1")));
    }
    system.send(new AttendanceBatch("k1", lines));
    assertThat(system.readBack().orElseThrow()).hasSize(120);
  }

  @Test
  void saysOfEachRowWhatIsWrongAndWhatToDo() {
    simulated.forgetUnit("u2");
    var answer =
        (Answered)
            system.send(
                batch(
                    "k1",
                    new Line(Kind.NEW, row("p1", "u1")),
                    new Line(Kind.NEW, row("p2", "u2")),
                    new Line(Kind.CHANGED, row("p3", "u1"))));
    assertThat(answer.rows().get("p1")).isEqualTo(new RowAnswer.Accepted());
    assertThat(((RowAnswer.Rejected) answer.rows().get("p2")).why()).contains("Lägg upp den där");
    assertThat(((RowAnswer.Rejected) answer.rows().get("p3")).why()).contains("finns inte");
  }

  @Test
  void aRowThatIsAnsweredTwiceIsNotTakenForGood() {
    simulated.answerTwice("p1");
    var answer = (Answered) system.send(batch("k1", new Line(Kind.NEW, row("p1", "u1"))));
    assertThat(answer.rows().get("p1")).isInstanceOf(RowAnswer.Rejected.class);
  }

  @Test
  void theSameKeyAgainChangesNothing() {
    simulated.loseAnswers(1);
    var batch = batch("k1", new Line(Kind.NEW, row("p1", "u1")));
    assertThatThrownBy(() -> system.send(batch)).isInstanceOf(IntegrationFailure.class);
    var answer = (Answered) system.send(batch);
    assertThat(answer.rows()).containsEntry("p1", new RowAnswer.Accepted());
    assertThat(simulated.imports()).isEqualTo(2);
    assertThat(simulated.placements()).containsExactly("p1");
  }

  @ParameterizedTest
  @CsvSource({"DOWN,UNAVAILABLE", "WRONG,WRONG_ANSWER", "HANG_UP,UNAVAILABLE", "SLOW,UNAVAILABLE"})
  void troubleIsAFailure(Fault.Kind kind, Code code) {
    server.fault("attendance", new Fault(kind, Duration.ofSeconds(6), -1));
    BatchAnswer[] unused = new BatchAnswer[1];
    assertThatThrownBy(
            () -> unused[0] = system.send(batch("k1", new Line(Kind.NEW, row("p1", "u1")))))
        .isInstanceOfSatisfying(IntegrationFailure.class, f -> assertThat(f.code()).isEqualTo(code))
        .hasMessageNotContaining(CHILD.digits());
  }

  @Test
  void aWrongTokenIsToldOf() {
    assertThatThrownBy(() -> system("fel").readBack())
        .isInstanceOfSatisfying(
            IntegrationFailure.class, f -> assertThat(f.code()).isEqualTo(Code.NOT_AUTHORISED));
  }
}
