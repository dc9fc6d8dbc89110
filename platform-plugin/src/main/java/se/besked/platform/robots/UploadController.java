package se.besked.platform.robots;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.besked.casework.access.Actor;
import se.besked.casework.robots.RobotCases;
import se.besked.casework.robots.RobotUploads;
import se.besked.kernel.attachments.AttachmentCheck;
import se.besked.kernel.attachments.CleanFile;
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

  /** A file as it was sent, so that the robot sees that all of it came. */
  record Uploaded(UUID id, int size, String sha256, String self) implements OnceOnly.Made {}

  @Operation(
      operationId = "uploadDocument",
      summary = "Lämna in en PDF till ett beslut",
      description =
          """
          Filen kontrolleras som vårdnadshavares bilagor och väntar ett dygn på beslutet som den \
          hör till. Det som sparas är rensat från metadata, skript, inbäddade filer och \
          signaturer; svarets storlek och kontrollsumma är den skickade filens. Bara i ett ärende \
          som roboten har tagit.\
          """)
  @Needs(value = Scope.DECISIONS_WRITE, key = true, answers = 201)
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
    var language = Language.of(request);
    RequestBodies.checkPlain(request, language);
    var body = new HashedBody(request.getInputStream());
    try (var file = accepted(robot, body, request.getContentLengthLong(), language)) {
      var hash = body.sha256();
      return once.answer(
          request,
          hash,
          () -> {
            var kept = uploads.keep(robot, caseId, file.content());
            return new Uploaded(
                kept.id(),
                body.size(),
                HexFormat.of().formatHex(hash),
                request.getRequestURI() + "/" + kept.id());
          });
    }
  }

  private CleanFile accepted(Actor.Staff robot, HashedBody body, long announced, Language language)
      throws IOException {
    return switch (check.take(robot.asSender(), "beslut.pdf", announced, body)) {
      case Verdict.Accepted(var mediaType, var name, var sha256, var file) -> {
        if (!mediaType.equals(PDF)) {
          file.close();
          throw refused(language.say("robot.pdf"));
        }
        yield file;
      }
      case Verdict.Refused refused -> {
        var sentence = refused.sentence(language.locale());
        body.discard(2 * check.limits().maxBytes());
        throw switch (refused.reason()) {
          case TOO_BIG -> RequestBodies.tooLarge(check.limits().maxBytes(), language);
          case SCANNER_UNAVAILABLE, BUSY -> ApiRefusal.of(HttpStatus.SERVICE_UNAVAILABLE, sentence);
          case EMPTY, WRONG_TYPE, PASSWORD_PROTECTED, BROKEN, TOO_MUCH_INSIDE, MALWARE ->
              refused(sentence);
        };
      }
    };
  }

  private static ApiRefusal refused(String why) {
    return ApiRefusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "file-refused", why);
  }
}
