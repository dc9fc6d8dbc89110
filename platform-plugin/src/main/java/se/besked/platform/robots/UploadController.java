package se.besked.platform.robots;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.besked.casework.robots.RobotCases;
import se.besked.casework.robots.RobotUploads;
import se.besked.kernel.attachments.AttachmentCheck;
import se.besked.kernel.attachments.Verdict;
import se.besked.platform.api.ApiRefusal;
import se.besked.platform.api.Language;
import se.besked.platform.api.Query;
import se.besked.platform.api.RequestBodies;
import se.besked.platform.robots.access.CurrentRobot;
import se.besked.platform.robots.access.Needs;
import se.besked.platform.robots.access.Scope;

/** PDFs for a decision that is about to be handed in, one at a time. */
@RestController
@Tag(name = "Beslut")
class UploadController {
  private static final String PDF = MediaType.APPLICATION_PDF_VALUE;

  private final RobotUploads uploads;
  private final RobotCases cases;
  private final AttachmentCheck check;
  private final OnceOnly once;

  UploadController(RobotUploads uploads, RobotCases cases, AttachmentCheck check, OnceOnly once) {
    this.uploads = uploads;
    this.cases = cases;
    this.check = check;
    this.once = once;
  }

  /** A file as it was taken. */
  record Uploaded(UUID id, int size, String sha256, String self) implements OnceOnly.Made {}

  @Operation(
      operationId = "uploadDocument",
      summary = "Lämna in en PDF till ett beslut",
      description =
          """
          Filen kontrolleras som vårdnadshavares bilagor och väntar ett dygn på beslutet som den \
          hör till. Bara i ett ärende som roboten har tagit.\
          """)
  @Needs(value = Scope.DECISIONS_WRITE, key = true)
  @PostMapping(
      path = RobotPaths.CASE + "/documents",
      consumes = PDF,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> upload(
      HttpServletRequest request, @PathVariable String municipality, @PathVariable String id)
      throws IOException {
    Query.of(request);
    var robot = CurrentRobot.actor();
    var caseId = CaseController.caseId(request, id);
    if (!RobotCases.has(robot, cases.get(robot, caseId))) {
      throw CaseController.notTaken(request);
    }
    var most = Math.toIntExact(check.limits().maxBytes());
    var content = new RequestBodies(most).read(request, Language.of(request));
    accept(request, content);
    return once.answer(
        request,
        content,
        () -> {
          var kept = uploads.keep(robot, caseId, content);
          return new Uploaded(
              kept.id(), kept.size(), kept.sha256(), request.getRequestURI() + "/" + kept.id());
        });
  }

  private void accept(HttpServletRequest request, byte[] content) {
    var language = Language.of(request);
    switch (check.check("beslut.pdf", content)) {
      case Verdict.Accepted accepted -> {
        if (!accepted.mediaType().equals(PDF)) {
          throw refused(language.say("robot.pdf"));
        }
      }
      case Verdict.Refused refused -> {
        if (refused.reason() == Verdict.Reason.SCANNER_UNAVAILABLE) {
          throw ApiRefusal.of(HttpStatus.SERVICE_UNAVAILABLE, refused.sentence(language.locale()));
        }
        throw refused(refused.sentence(language.locale()));
      }
    }
  }

  private static ApiRefusal refused(String why) {
    return ApiRefusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "file-refused", why);
  }
}
