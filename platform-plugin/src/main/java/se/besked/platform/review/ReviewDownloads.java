package se.besked.platform.review;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.review.AuditReview;
import se.besked.platform.files.CsvFile;
import se.besked.platform.files.Downloads;
import se.besked.platform.identity.CurrentStaff;

/** The answer to a question as a file. Taking it out is itself a line in the log. */
@RestController
class ReviewDownloads {
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final CurrentStaff staff;
  private final AuditReview review;
  private final LineWords words;

  ReviewDownloads(CurrentStaff staff, AuditReview review, LineWords words) {
    this.staff = staff;
    this.review = review;
    this.words = words;
  }

  @GetMapping("/" + AuditView.PATH + "/{id}/logg.csv")
  ResponseEntity<byte[]> log(@PathVariable UUID id) {
    try {
      return staff
          .find()
          .map(
              who ->
                  Downloads.file(
                      AuditCsv.of(review.export(who.actor(), id), words),
                      CSV,
                      "logg-" + CsvFile.apart(id) + ".csv"))
          .orElseGet(Downloads::nothing);
    } catch (AccessDenied notTheirs) {
      return Downloads.nothing();
    }
  }
}
