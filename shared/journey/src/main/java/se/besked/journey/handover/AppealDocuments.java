package se.besked.journey.handover;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.besked.casework.access.Actor;
import se.besked.casework.appeals.Appeal;
import se.besked.casework.appeals.Appeals;
import se.besked.casework.appeals.HandedOver;
import se.besked.casework.cases.CaseAttachments;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.Party;
import se.besked.casework.conversation.CaseMessages;
import se.besked.casework.decisions.Decision;
import se.besked.casework.decisions.Decisions;
import se.besked.casework.hearings.Communications;
import se.besked.casework.people.PersonId;
import se.besked.casework.receipts.Receipt;
import se.besked.casework.receipts.Receipts;
import se.besked.casework.record.Timeline;
import se.besked.journey.assess.StoredCases;
import se.besked.kernel.attachments.FileEnding;
import se.besked.kernel.documents.LetterContent;
import se.besked.kernel.documents.LetterPress;
import se.besked.kernel.municipality.Municipalities;

/**
 * All documents of a case in one file with a list of contents, to go with an appeal: the appeal,
 * every decision in every edition, what was sent in, service, communication, messages and files.
 * Notes among staff are left out: until the case ends they are no documents in it.
 */
public final class AppealDocuments {
  private final CaseFiles caseFiles;
  private final Appeals appeals;
  private final Decisions decisions;
  private final Receipts receipts;
  private final Communications communications;
  private final CaseMessages messages;
  private final CaseAttachments attachments;
  private final Timeline timeline;
  private final StoredCases stored;
  private final Municipalities municipalities;
  private final LetterPress press;
  private final Clock clock;

  public AppealDocuments(
      CaseFiles caseFiles,
      Appeals appeals,
      Decisions decisions,
      Receipts receipts,
      Communications communications,
      CaseMessages messages,
      CaseAttachments attachments,
      Timeline timeline,
      StoredCases stored,
      Municipalities municipalities,
      LetterPress press,
      Clock clock) {
    this.caseFiles = caseFiles;
    this.appeals = appeals;
    this.decisions = decisions;
    this.receipts = receipts;
    this.communications = communications;
    this.messages = messages;
    this.attachments = attachments;
    this.timeline = timeline;
    this.stored = stored;
    this.municipalities = municipalities;
    this.press = press;
    this.clock = clock;
  }

  /**
   * Gathers them.
   *
   * @param to who they are handed over to, as the list of contents says
   */
  public HandedOver of(Actor.Staff staff, Appeal appeal, String to) {
    var caseId = appeal.caseId();
    var head = caseFiles.get(staff, caseId).head();
    Map<PersonId, String> names =
        caseFiles.parties(staff, caseId).stream()
            .collect(Collectors.toMap(Party::person, p -> p.name().full()));
    var papers =
        new CaseDocuments(
            municipalities.find(head.municipality()).orElseThrow(), head, names, clock.instant());
    var made = decisions.of(staff, caseId);
    var served = new LinkedHashMap<Decision, List<Receipt>>();
    made.forEach(d -> served.put(d, receipts.of(staff, d.id())));

    var all = new ArrayList<Document>();
    for (var one : appeals.of(staff, caseId)) {
      var decision = decisions.get(staff, one.decision());
      var receipt =
          served.getOrDefault(decision, List.of()).stream()
              .filter(r -> r.person().equals(one.person()))
              .findFirst();
      all.add(printed("Överklagande", "overklagande", papers.appeal(one, decision, receipt)));
    }
    made.forEach(d -> letters(staff, d, all));
    all.add(
        printed(
            "Det som lämnades in",
            "inlamnat",
            papers.application(stored.assessment(staff, head).whole())));
    if (!made.isEmpty()) {
      all.add(printed("Delgivning", "delgivning", papers.service(made, served)));
    }
    var heard = communications.of(staff, caseId);
    if (!heard.isEmpty()) {
      all.add(printed("Kommunicering", "kommunicering", papers.communication(heard)));
    }
    var written = messages.of(staff, caseId);
    if (!written.isEmpty()) {
      all.add(printed("Meddelanden", "meddelanden", papers.messages(written)));
    }
    all.add(printed("Händelser i ärendet", "handelser", papers.events(timeline.of(staff, caseId))));
    for (var file : attachments.list(staff, caseId)) {
      var content = attachments.read(staff, caseId, file.id()).orElseThrow();
      all.add(
          new Document(
              "Bilaga: " + file.fileName(), "bilaga", FileEnding.of(file.mediaType()), content));
    }
    return bundle(papers, all, to);
  }

  private void letters(Actor.Staff staff, Decision decision, List<Document> all) {
    for (int edition = 1; edition <= decision.edition(); edition++) {
      var title =
          "Beslut " + decision.number() + (edition == 1 ? "" : ", rättad utgåva " + edition);
      decisions
          .letter(staff, decision.id(), edition)
          .ifPresent(pdf -> all.add(new Document(title, "beslut", "pdf", pdf)));
    }
  }

  private HandedOver bundle(CaseDocuments papers, List<Document> all, String to) {
    var contents = new ArrayList<String>();
    for (int i = 0; i < all.size(); i++) {
      contents.add("%d. %s (%s)".formatted(i + 1, all.get(i).title(), name(i + 1, all.get(i))));
    }
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      put(zip, "00-innehall.pdf", press.print(papers.contents(contents, to)));
      for (int i = 0; i < all.size(); i++) {
        put(zip, name(i + 1, all.get(i)), all.get(i).content());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new HandedOver(contents, bytes.toByteArray());
  }

  private void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTime(clock.millis());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static String name(int number, Document document) {
    return "%02d-%s.%s".formatted(number, document.kind(), document.ending());
  }

  private Document printed(String title, String kind, LetterContent letter) {
    return new Document(title, kind, "pdf", press.print(letter));
  }

  /**
   * One document.
   *
   * @param title in the list of contents
   * @param kind in its file name, which says nothing of anybody
   */
  private record Document(String title, String kind, String ending, byte[] content) {}
}
