package se.besked.integrations.attendance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import se.besked.kernel.attendance.AttendanceBatch;
import se.besked.kernel.attendance.AttendanceRow;
import se.besked.kernel.attendance.AttendanceSystem;
import se.besked.kernel.attendance.BatchAnswer;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.registers.IntegrationFailure.Code;

/**
 * An attendance system that fetches files from a folder and leaves its answers there: {@code
 * narvaro-KEY.csv} and {@code narvaro-KEY-svar.csv}. A file is there whole or not at all.
 */
final class FileAttendanceSystem implements AttendanceSystem {
  private final String name;
  private final Path folder;

  FileAttendanceSystem(String name, Path folder) {
    this.name = name;
    this.folder = folder;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public BatchAnswer send(AttendanceBatch batch) {
    var out = folder.resolve("narvaro-" + batch.key() + ".csv");
    var answer = folder.resolve("narvaro-" + batch.key() + "-svar.csv");
    try {
      if (Files.exists(answer)) {
        return AttendanceFile.answers(Files.readAllBytes(answer))
            .<BatchAnswer>map(BatchAnswer.Answered::new)
            .orElseGet(BatchAnswer.HandedOver::new);
      }
      if (!Files.exists(out)) {
        var unfinished = folder.resolve("narvaro-" + batch.key() + ".tmp");
        Files.createDirectories(folder);
        Files.write(unfinished, AttendanceFile.of(batch));
        Files.move(unfinished, out, StandardCopyOption.ATOMIC_MOVE);
      }
      return new BatchAnswer.HandedOver();
    } catch (IOException e) {
      throw new IntegrationFailure(
          "Närvarosystemet",
          Code.UNAVAILABLE,
          "Mappen för filer till närvarosystemet går inte att använda.",
          e);
    }
  }

  /** A folder does not tell what the system has made of it all. */
  @Override
  public Optional<List<AttendanceRow>> readBack() {
    return Optional.empty();
  }
}
