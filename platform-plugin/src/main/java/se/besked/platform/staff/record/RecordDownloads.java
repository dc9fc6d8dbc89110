package se.besked.platform.staff.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.registry.JournalFilter;
import se.besked.casework.registry.JournalLine;
import se.besked.casework.registry.JournalLines;
import se.besked.platform.identity.staff.CurrentStaff;
import se.besked.platform.matter.Downloads;

/** A year of a board's record as CSV. */
@RestController
class RecordDownloads {
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final int PAGE = 1000;

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
  ResponseEntity<byte[]> csv(
      @PathVariable("id") String board, @RequestParam(name = "ar", required = false) Integer year) {
    try {
      return staff.find().map(who -> csv(who.actor(), board, year)).orElseGet(Downloads::nothing);
    } catch (AccessDenied noRegistrar) {
      return Downloads.nothing();
    }
  }

  private ResponseEntity<byte[]> csv(Actor.Staff who, String board, @Nullable Integer year) {
    var filter =
        new JournalFilter(
            year == null ? 0 : year, board.equals(RegistryView.EVERY_BOARD) ? null : board, null);
    var all = new ArrayList<JournalLine>();
    int before;
    do {
      before = all.size();
      all.addAll(journal.list(who, filter, before, PAGE));
    } while (all.size() == before + PAGE);
    return Downloads.file(RegistryCsv.of(all), CSV, "diarium-" + filter.year() + ".csv");
  }
}
