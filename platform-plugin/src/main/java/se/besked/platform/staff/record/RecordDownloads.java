package se.besked.platform.staff.record;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.registry.JournalFilter;
import se.besked.casework.registry.JournalLines;
import se.besked.platform.files.StreamedFile;
import se.besked.platform.identity.CurrentStaff;

/** A year of a board's record as CSV, written as it is read. */
@RestController
class RecordDownloads {
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final CurrentStaff staff;
  private final JournalLines journal;

  RecordDownloads(CurrentStaff staff, JournalLines journal) {
    this.staff = staff;
    this.journal = journal;
  }

  static String address(String board, int year) {
    return "personal/diarium/%s/diarium.csv?ar=%d"
        .formatted(java.net.URLEncoder.encode(board, StandardCharsets.UTF_8), year);
  }

  @GetMapping("/personal/diarium/{id}/diarium.csv")
  void csv(
      @PathVariable("id") String board,
      @RequestParam(name = "ar", required = false) @Nullable Integer year,
      HttpServletResponse response)
      throws IOException {
    var who = staff.find();
    if (who.isEmpty()) {
      StreamedFile.nothing(response);
      return;
    }
    try {
      csv(who.get().actor(), board, year == null ? 0 : year, response);
    } catch (AccessDenied noRegistrar) {
      StreamedFile.nothing(response);
    }
  }

  private void csv(Actor.Staff who, String board, int year, HttpServletResponse response) {
    var filter =
        new JournalFilter(year, board.equals(RegistryView.EVERY_BOARD) ? null : board, null);
    var file = new StreamedFile(response, CSV, "diarium-" + year + ".csv", RegistryCsv.BEGINNING);
    journal.export(who, filter, line -> file.write(RegistryCsv.line(line)));
    file.complete();
  }
}
