package se.besked.integrations.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.besked.kernel.attendance.AttendanceBatch.Kind;
import se.besked.kernel.attendance.AttendanceBatch.Line;
import se.besked.kernel.attendance.BatchAnswer;
import se.besked.kernel.attendance.BatchAnswer.RowAnswer;

class FileAttendanceSystemTest {
  @TempDir Path folder;

  @Test
  void aFileGoesOutOnceAndItsAnswerIsRead() throws IOException {
    var system = new FileAttendanceSystem("Filer", folder.resolve("ut"));
    var batch =
        AttendanceSystemIT.batch(
            "run-0",
            new Line(Kind.NEW, AttendanceSystemIT.row("p1", "u1")),
            new Line(Kind.CHANGED, AttendanceSystemIT.row("p2", "u2")));
    assertThat(system.send(batch)).isEqualTo(new BatchAnswer.HandedOver());
    var file = folder.resolve("ut/narvaro-run-0.csv");
    assertThat(Files.readString(file))
        .isEqualTo(
            """
            \ufeffhändelse;placering;personnummer;förnamn;efternamn;enhet;enhetsnamn;verksamhet;från;till;timmar\r
            "NY";"p1";"202306052396";"Prov";"Provsson";"u1";"Enhet;""A"" x";"FS";"2026-08-17";"";"15"\r
            "ÄNDRAD";"p2";"202306052396";"Prov";"Provsson";"u2";"Enhet;""A"" x";"FS";"2026-08-17";"";"15"\r
            """);
    var written = Files.getLastModifiedTime(file);
    assertThat(system.send(batch)).isEqualTo(new BatchAnswer.HandedOver());
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(written);

    var answer = folder.resolve("ut/narvaro-run-0-svar.csv");
    Files.writeString(answer, "placering;resultat;kod\np1;GODTAGEN;");
    assertThat(system.send(batch)).as("not whole yet").isEqualTo(new BatchAnswer.HandedOver());
    Files.write(
        answer,
        "placering;resultat;kod\r\np1;GODTAGEN;\r\np2;AVVISAD;UNKNOWN_UNIT\r\n"
            .getBytes(StandardCharsets.UTF_8));
    var rows = ((BatchAnswer.Answered) system.send(batch)).rows();
    assertThat(rows).containsEntry("p1", new RowAnswer.Accepted());
    assertThat(((RowAnswer.Rejected) rows.get("p2")).why()).contains("Enheten finns inte");
  }
}
