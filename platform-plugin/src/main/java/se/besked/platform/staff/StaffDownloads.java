package se.besked.platform.staff;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.NoSuchCase;
import se.besked.casework.appeals.Appeals;
import se.besked.casework.cases.CaseAttachments;
import se.besked.casework.decisions.Decisions;
import se.besked.casework.ids.CaseId;
import se.besked.platform.files.Downloads;
import se.besked.platform.identity.CurrentStaff;

/** Files of a case for staff. */
@RestController
class StaffDownloads {
  private final CurrentStaff staff;
  private final CaseAttachments attachments;
  private final Decisions decisions;
  private final Appeals appeals;

  StaffDownloads(
      CurrentStaff staff, CaseAttachments attachments, Decisions decisions, Appeals appeals) {
    this.staff = staff;
    this.attachments = attachments;
    this.decisions = decisions;
    this.appeals = appeals;
  }

  @GetMapping("/personal/arende/{id}/bilaga/{attachment}")
  ResponseEntity<byte[]> attachment(@PathVariable UUID id, @PathVariable String attachment) {
    var caseId = new CaseId(id);
    return answer(
        who ->
            Downloads.oneOf(
                attachments.list(who, caseId),
                attachment,
                () -> attachments.caseNumber(caseId),
                file -> attachments.read(who, caseId, file)));
  }

  @GetMapping("/personal/arende/{id}/beslut/{decision}.pdf")
  ResponseEntity<byte[]> letter(
      @PathVariable UUID id,
      @PathVariable String decision,
      @RequestParam(required = false) @Nullable Integer utgava) {
    return answer(
        who ->
            decisions.of(who, new CaseId(id)).stream()
                .filter(made -> made.id().toString().equals(decision))
                .findFirst()
                .flatMap(
                    made ->
                        (utgava == null
                                ? decisions.letter(who, made.id())
                                : decisions.letter(who, made.id(), utgava))
                            .map(
                                pdf ->
                                    Downloads.file(
                                        pdf,
                                        MediaType.APPLICATION_PDF,
                                        made.number()
                                            + (utgava == null ? "" : "-utgava-" + utgava)
                                            + ".pdf"))));
  }

  /** What was handed over with an appeal. */
  @GetMapping("/personal/arende/{id}/overklagande/{appeal}.zip")
  ResponseEntity<byte[]> bundle(@PathVariable UUID id, @PathVariable String appeal) {
    var caseId = new CaseId(id);
    return answer(
        who -> {
          var all = appeals.of(who, caseId);
          return all.stream()
              .filter(lodged -> lodged.id().toString().equals(appeal))
              .findFirst()
              .flatMap(
                  lodged ->
                      appeals
                          .bundle(who, lodged.id())
                          .map(
                              zip ->
                                  Downloads.file(
                                      zip,
                                      MediaType.parseMediaType("application/zip"),
                                      "%s-handlingar-%d.zip"
                                          .formatted(
                                              attachments.caseNumber(caseId),
                                              all.indexOf(lodged) + 1))));
        });
  }

  /** What a decision that was made in another system rests on. */
  @GetMapping("/personal/arende/{id}/beslut/{decision}/underlag.pdf")
  ResponseEntity<byte[]> support(@PathVariable UUID id, @PathVariable String decision) {
    return answer(
        who ->
            decisions.of(who, new CaseId(id)).stream()
                .filter(made -> made.id().toString().equals(decision))
                .findFirst()
                .flatMap(
                    made ->
                        decisions
                            .support(who, made.id())
                            .map(
                                pdf ->
                                    Downloads.file(
                                        pdf,
                                        MediaType.APPLICATION_PDF,
                                        made.number() + "-underlag.pdf"))));
  }

  private ResponseEntity<byte[]> answer(
      java.util.function.Function<Actor.Staff, Optional<ResponseEntity<byte[]>>> find) {
    try {
      return staff.find().flatMap(who -> find.apply(who.actor())).orElseGet(Downloads::nothing);
    } catch (NoSuchCase | AccessDenied notTheirs) {
      return Downloads.nothing();
    }
  }
}
