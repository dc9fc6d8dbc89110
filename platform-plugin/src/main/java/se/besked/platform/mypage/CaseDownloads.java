package se.besked.platform.mypage;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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
import se.besked.casework.cases.CaseAttachments;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.custody.OwnPapers;
import se.besked.casework.hearings.Communications;
import se.besked.casework.ids.CaseId;
import se.besked.casework.receipts.DecisionView;
import se.besked.casework.receipts.ReadDecision;
import se.besked.kernel.documents.CalendarFile;
import se.besked.kernel.law.AppealWindow;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.municipality.Municipality;
import se.besked.platform.files.Downloads;
import se.besked.platform.identity.CurrentCitizen;
import se.besked.platform.site.Messages;
import se.besked.platform.site.ServiceWords;

/**
 * Files of a case for a party. Whatever this person may not have is answered as if it were not
 * there; no file's name says whom it is about.
 */
@RestController
class CaseDownloads {
  private final CurrentCitizen citizen;
  private final ReadDecision readDecision;
  private final CaseAttachments attachments;
  private final Communications communications;
  private final OwnPapers ownPapers;
  private final CaseFiles cases;
  private final Municipalities municipalities;
  private final CalendarFile calendar;
  private final ServiceWords words;
  private final Messages messages;
  private final Clock clock;

  CaseDownloads(
      CurrentCitizen citizen,
      ReadDecision readDecision,
      CaseAttachments attachments,
      Communications communications,
      OwnPapers ownPapers,
      CaseFiles cases,
      Municipalities municipalities,
      CalendarFile calendar,
      ServiceWords words,
      Messages messages,
      Clock clock) {
    this.citizen = citizen;
    this.readDecision = readDecision;
    this.attachments = attachments;
    this.communications = communications;
    this.ownPapers = ownPapers;
    this.cases = cases;
    this.municipalities = municipalities;
    this.calendar = calendar;
    this.words = words;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/arende/{id}/beslut.pdf")
  ResponseEntity<byte[]> letter(
      @PathVariable String id, @RequestParam(required = false) @Nullable String beslut) {
    return answer(
        id,
        asked ->
            confirmed(asked, beslut)
                .flatMap(
                    decision ->
                        readDecision
                            .letter(asked.who(), decision.decision().id())
                            .map(
                                pdf ->
                                    Downloads.file(
                                        pdf,
                                        MediaType.APPLICATION_PDF,
                                        decision.decision().number() + ".pdf"))));
  }

  @GetMapping("/arende/{id}/sista-dag.ics")
  ResponseEntity<byte[]> lastDay(
      @PathVariable String id, @RequestParam(required = false) @Nullable String beslut) {
    return answer(
        id, asked -> confirmed(asked, beslut).flatMap(decision -> lastDay(asked, decision)));
  }

  private Optional<ResponseEntity<byte[]>> lastDay(Asked asked, DecisionView.Confirmed confirmed) {
    if (!(confirmed.receipt().window() instanceof AppealWindow.Running(var deadline))) {
      return Optional.empty();
    }
    var head = cases.get(asked.who(), asked.id()).head();
    var event =
        new CalendarFile.AllDayEvent(
            eventId(confirmed),
            deadline.lastDay(),
            messages.getTranslation(
                "matter.calendar.summary",
                Messages.SWEDISH,
                words.title(head.service(), Messages.SWEDISH),
                municipalities.find(head.municipality()).map(Municipality::name).orElse("")),
            messages.getTranslation("matter.calendar.text", Messages.SWEDISH),
            clock.instant());
    return Optional.of(
        Downloads.file(
            calendar.write(event),
            MediaType.parseMediaType(CalendarFile.MEDIA_TYPE),
            "sista-dag-att-overklaga-" + confirmed.decision().number() + ".ics"));
  }

  /** One entry for each person and decision, so that a corrected day replaces the first. */
  private static UUID eventId(DecisionView.Confirmed confirmed) {
    var name = confirmed.decision().id() + "/" + confirmed.receipt().person();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** A file that this person sent in, though they have no part in the case any longer. */
  @GetMapping("/arende/{id}/skickat/{attachment}")
  ResponseEntity<byte[]> own(@PathVariable String id, @PathVariable String attachment) {
    return answer(
        id,
        asked ->
            Downloads.oneOf(
                ownPapers.files(asked.who(), asked.id()),
                attachment,
                () -> attachments.caseNumber(asked.id()),
                file -> ownPapers.file(asked.who(), asked.id(), file)));
  }

  @GetMapping("/arende/{id}/bilaga/{attachment}")
  ResponseEntity<byte[]> attachment(@PathVariable String id, @PathVariable String attachment) {
    return answer(
        id,
        asked ->
            Downloads.oneOf(
                attachments.readable(asked.who(), asked.id()),
                attachment,
                () -> attachments.caseNumber(asked.id()),
                file -> attachments.read(asked.who(), asked.id(), file)));
  }

  /** A file that this party was shown before a decision, whoever sent it. */
  @GetMapping("/arende/{id}/yttrande/{communication}/{attachment}")
  ResponseEntity<byte[]> shown(
      @PathVariable String id,
      @PathVariable String communication,
      @PathVariable String attachment) {
    return answer(
        id,
        asked ->
            communications.of(asked.who(), asked.id()).stream()
                .filter(c -> c.id().toString().equals(communication))
                .findFirst()
                .flatMap(
                    c ->
                        Downloads.oneOf(
                            communications.files(asked.who(), c.id()),
                            attachment,
                            () -> attachments.caseNumber(asked.id()),
                            file -> communications.file(asked.who(), c.id(), file))));
  }

  private Optional<DecisionView.Confirmed> confirmed(Asked asked, @Nullable String number) {
    return readDecision.of(asked.who(), asked.id()).stream()
        .filter(view -> number == null || number.equals(ReadDecisionView.number(view)))
        .reduce((first, later) -> later)
        .filter(DecisionView.Confirmed.class::isInstance)
        .map(DecisionView.Confirmed.class::cast);
  }

  private ResponseEntity<byte[]> answer(
      String id, Function<Asked, Optional<ResponseEntity<byte[]>>> find) {
    try {
      return citizen
          .find()
          .flatMap(who -> CasePage.id(id).map(caseId -> new Asked(who.actor(), caseId)))
          .flatMap(find)
          .orElseGet(Downloads::nothing);
    } catch (NoSuchCase | AccessDenied notTheirs) {
      return Downloads.nothing();
    }
  }

  private record Asked(Actor.Citizen who, CaseId id) {}
}
