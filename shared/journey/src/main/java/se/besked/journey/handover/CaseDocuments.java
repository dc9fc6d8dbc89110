package se.besked.journey.handover;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.besked.casework.appeals.Appeal;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.conversation.CaseMessage;
import se.besked.casework.decisions.Decision;
import se.besked.casework.hearings.Communication;
import se.besked.casework.people.PersonId;
import se.besked.casework.receipts.Receipt;
import se.besked.casework.record.CaseEvent;
import se.besked.casework.record.EventType;
import se.besked.journey.assess.StoredSummary;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.documents.Block;
import se.besked.kernel.documents.Block.KeyValueTable.Fact;
import se.besked.kernel.documents.LetterContent;
import se.besked.kernel.documents.Letterhead;
import se.besked.kernel.law.AppealWindow;
import se.besked.kernel.municipality.Municipality;

/** What a case holds that is no file of its own, each as a document in Swedish. */
final class CaseDocuments {
  private static final Locale SWEDISH = Locale.of("sv", "SE");
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", SWEDISH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy 'kl.' HH:mm", SWEDISH);

  private final Municipality municipality;
  private final CaseHead head;
  private final Map<PersonId, String> names;
  private final Instant now;

  CaseDocuments(
      Municipality municipality, CaseHead head, Map<PersonId, String> names, Instant now) {
    this.municipality = municipality;
    this.head = head;
    this.names = Map.copyOf(names);
    this.now = now;
  }

  LetterContent contents(List<String> documents, String to) {
    return letter(
        "Överlämnande av överklagande",
        List.of(
            new Block.KeyValueTable(
                "Överlämnas till",
                List.of(
                    new Fact("Mottagare", to),
                    new Fact("Ärende", head.number()),
                    new Fact("Överlämnat", moment(now)))),
            new Block.Paragraph(
                "%s överlämnar överklagandet och övriga handlingar i ärendet (46 § förvaltningslagen, eller 13 kap. kommunallagen för laglighetsprövning)."
                    .formatted(municipality.board())),
            new Block.Heading(1, "Innehåll"),
            new Block.BulletList(documents)));
  }

  LetterContent appeal(Appeal appeal, Decision decision, Optional<Receipt> receipt) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact("Klagande", name(appeal.person())));
    facts.add(new Fact("Överklagat beslut", decision.number()));
    facts.add(new Fact("Kom in", moment(appeal.arrivedAt())));
    receipt.ifPresent(r -> facts.add(new Fact("Sista dag att överklaga", lastDay(r))));
    facts.add(
        new Fact(
            "Enligt datumen",
            switch (appeal.timeliness()) {
              case ON_TIME -> "I tid";
              case LATE -> "För sent";
              case CANNOT_BE_ESTABLISHED -> "Går inte att fastställa, räknas som i tid";
            }));
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.KeyValueTable("Överklagandet", facts));
    text(blocks, "Hur beslutet ska ändras", appeal.wantedChange());
    text(blocks, "Varför", appeal.reasons());
    return letter("Överklagande", blocks);
  }

  /** A court reads all that was found. */
  LetterContent application(Assessment assessment) {
    var summary = StoredSummary.inSwedish(head);
    var blocks = new ArrayList<Block>();
    var rows = new ArrayList<Fact>();
    summary.rows().forEach(r -> rows.add(new Fact(r.name(), r.value())));
    rows.add(new Fact("Kom in", moment(head.arrivedAt())));
    blocks.add(new Block.KeyValueTable("Uppgifter som lämnats", rows));
    var findings = assessment.findings().stream().map(f -> f.text()).toList();
    text(blocks, "Bedömning när ärendet kom in", assessment.headline());
    if (!findings.isEmpty()) {
      blocks.add(new Block.BulletList(findings));
    }
    return letter(summary.title(), blocks);
  }

  /** Who got which decision when, and until when each could appeal. */
  LetterContent service(List<Decision> decisions, Map<Decision, List<Receipt>> receipts) {
    var blocks = new ArrayList<Block>();
    for (var decision : decisions) {
      blocks.add(new Block.Heading(1, decision.number()));
      blocks.add(
          new Block.Paragraph(
              "%s Fattat %s%s."
                  .formatted(
                      decision.headline(),
                      moment(decision.decidedAt()),
                      decision.isValid() ? "" : ", ersatt av ett senare beslut")));
      for (var receipt : receipts.getOrDefault(decision, List.of())) {
        blocks.add(
            new Block.KeyValueTable(
                name(receipt.person()),
                List.of(
                    new Fact("Tillgängligt", moment(receipt.madeAvailableAt())),
                    new Fact("Meddelande skickat", maybe(receipt.notifiedAt())),
                    new Fact("Öppnat", maybe(receipt.openedAt())),
                    new Fact("Mottagandet visat", maybe(receipt.acknowledgedAt())),
                    new Fact("Sista dag att överklaga", lastDay(receipt)))));
      }
    }
    return letter("Delgivning", blocks);
  }

  LetterContent communication(List<Communication> all) {
    var blocks = new ArrayList<Block>();
    for (var c : all) {
      text(blocks, "Kommunicering " + moment(c.sentAt()), c.material());
      blocks.add(new Block.Paragraph("Sista dag att yttra sig: " + DAY.format(c.answerBy()) + "."));
      for (var party : c.parties()) {
        var answer = party.text();
        text(
            blocks,
            "Yttrande från " + name(party.person()) + ", " + maybe(party.answeredAt()),
            answer == null ? "Inget yttrande." : answer.isBlank() ? "Inget att tillägga." : answer);
      }
    }
    return letter("Kommunicering före beslut", blocks);
  }

  LetterContent messages(List<CaseMessage> all) {
    var blocks = new ArrayList<Block>();
    for (var message : all) {
      var sender = message.sender();
      text(
          blocks,
          moment(message.sentAt())
              + ", "
              + (sender == null
                  ? "från " + name(message.party())
                  : "från " + sender + " till " + name(message.party())),
          message.text());
    }
    return letter("Meddelanden", blocks);
  }

  LetterContent events(List<CaseEvent> all) {
    return letter(
        "Händelser i ärendet",
        List.of(
            new Block.BulletList(
                all.stream()
                    .map(
                        e ->
                            moment(e.at())
                                + ": "
                                + what(e.type())
                                + (e.person() == null ? "" : ", " + name(e.person())))
                    .toList())));
  }

  private static String what(EventType type) {
    return type == EventType.SUBMITTED
        ? "Ärendet kom in"
        : type.recordTitle().orElse("Handläggning");
  }

  private LetterContent letter(String title, List<Block> blocks) {
    var contact = municipality.contact();
    return new LetterContent(
        SWEDISH,
        title,
        new Letterhead(
            municipality.name(),
            municipality.board(),
            List.of(contact.unit(), contact.phone() + ", " + contact.email()),
            Optional.empty(),
            municipality.look().accent()),
        head.number(),
        now.atZone(SWEDEN).toLocalDate(),
        List.of(),
        blocks,
        head.number());
  }

  private static void text(List<Block> blocks, String heading, String text) {
    blocks.add(new Block.Heading(1, heading));
    text.lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> blocks.add(new Block.Paragraph(line)));
  }

  private static String lastDay(Receipt receipt) {
    return switch (receipt.window()) {
      case AppealWindow.Running(var deadline) -> DAY.format(deadline.lastDay());
      case AppealWindow.NotAnnounced() -> "Tiden har inte börjat, beslutet är inte tillkännagivet";
      case AppealWindow.NotReceived() -> "Kan inte fastställas, mottagandet är inte visat";
    };
  }

  private String name(@Nullable PersonId person) {
    return person == null ? "" : names.getOrDefault(person, "part");
  }

  private static String moment(Instant at) {
    return MOMENT.format(at.atZone(SWEDEN));
  }

  private static String maybe(@Nullable Instant at) {
    return at == null ? "nej" : moment(at);
  }
}
