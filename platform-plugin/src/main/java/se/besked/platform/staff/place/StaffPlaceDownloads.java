package se.besked.platform.staff.place;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.ids.WorkItemId;
import se.besked.casework.income.PostControls;
import se.besked.casework.workitems.Claiming;
import se.besked.casework.workitems.WorkItems;
import se.besked.journey.register.ApplicationDocument;
import se.besked.platform.files.CsvFile;
import se.besked.platform.files.Downloads;
import se.besked.platform.identity.CurrentStaff;

/** A claimed matter as PDF, and the adjustments of a year as CSV. */
@RestController
class StaffPlaceDownloads {
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final CurrentStaff staff;
  private final WorkItems workItems;
  private final ApplicationDocument document;
  private final PostControls controls;

  StaffPlaceDownloads(
      CurrentStaff staff,
      WorkItems workItems,
      ApplicationDocument document,
      PostControls controls) {
    this.staff = staff;
    this.workItems = workItems;
    this.document = document;
    this.controls = controls;
  }

  /** Only for the one who has claimed it. */
  @GetMapping("/personal/registrera/{id}/underlag.pdf")
  ResponseEntity<byte[]> document(@PathVariable UUID id) {
    return answer(
        actor -> {
          var item = workItems.get(actor, new WorkItemId(id));
          return Optional.ofNullable(item.claim())
              .flatMap(claim -> workItems.content(actor, item.id(), claim))
              .map(
                  content ->
                      Downloads.file(
                          document.of(new Claiming.Claimed(item, content)),
                          MediaType.APPLICATION_PDF,
                          item.caseNumber() + ".pdf"));
        });
  }

  @GetMapping("/personal/efterkontroll/{id}/justeringar.csv")
  ResponseEntity<byte[]> adjustments(@PathVariable UUID id) {
    return answer(
        actor ->
            Optional.of(
                Downloads.file(
                    AdjustmentsCsv.of(controls.adjustments(actor, id)),
                    CSV,
                    "justeringar-" + CsvFile.apart(id) + ".csv")));
  }

  private ResponseEntity<byte[]> answer(
      Function<Actor.Staff, Optional<ResponseEntity<byte[]>>> find) {
    try {
      return staff.find().flatMap(who -> find.apply(who.actor())).orElseGet(Downloads::nothing);
    } catch (AccessDenied notTheirs) {
      return Downloads.nothing();
    }
  }
}
