package se.besked.journey.decide;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.decisions.Decision;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.eservice.Words;
import se.besked.journey.Json;
import se.besked.journey.assess.StoredSummary;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.decisions.Finding;
import se.besked.kernel.documents.Block;
import se.besked.kernel.documents.Block.FindingTable;
import se.besked.kernel.documents.Letter;
import se.besked.kernel.documents.Sender;
import se.besked.kernel.municipality.Municipality;

/**
 * A decision as a letter, in the order people read: outcome, what it means, why, what was measured,
 * how to appeal. Rules applied and decisive circumstances are always there (förvaltningslagen 32
 * §).
 */
final class DecisionLetter {
  private static final Locale SWEDISH = Locale.of("sv", "SE");
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", SWEDISH);

  private final Municipality municipality;
  private final CaseHead head;
  private final Decision decision;
  private final String serviceTitle;
  private final FindingNames names;

  DecisionLetter(Municipality municipality, CaseHead head, Decision decision, Words words) {
    this.municipality = municipality;
    this.head = head;
    this.decision = decision;
    this.serviceTitle = words.say("service.title");
    this.names = new FindingNames(words);
  }

  Letter write() {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Callout(decision.headline(), meaning()));
    blocks.add(matter());
    blocks.addAll(reasons());
    blocks.addAll(howDecided());
    blocks.addAll(appeal());
    var contact = municipality.contact();
    return new Letter(
        SWEDISH,
        "Beslut om " + serviceTitle.toLowerCase(SWEDISH),
        new Sender(
            municipality.name(),
            municipality.board(),
            List.of(
                contact.unit(),
                contact.street() + ", " + contact.postalCode() + " " + contact.locality(),
                contact.phone() + ", " + contact.email()),
            Optional.empty(),
            municipality.look().accent()),
        head.number(),
        decision.decidedAt().atZone(SWEDEN).toLocalDate(),
        List.of(),
        blocks,
        "Beslut " + decision.number());
  }

  private List<String> meaning() {
    var lines = new ArrayList<String>();
    if (decision.validFrom() != null && decision.validTo() != null) {
      lines.add(
          "Beslutet gäller från och med %s till och med %s."
              .formatted(DAY.format(decision.validFrom()), DAY.format(decision.validTo())));
    }
    lines.add("Beslutet är fattat med stöd av %s.".formatted(decision.legalBasis().shown()));
    return lines;
  }

  private Block matter() {
    var summary = StoredSummary.inSwedish(head);
    var rows = new ArrayList<Block.KeyValueTable.Fact>();
    summary.sharedRows().forEach(r -> rows.add(new Block.KeyValueTable.Fact(r.name(), r.value())));
    rows.add(
        new Block.KeyValueTable.Fact(
            "Ansökan kom in", DAY.format(head.arrivedAt().atZone(SWEDEN))));
    return new Block.KeyValueTable("Ärendet gäller", rows);
  }

  private List<Block> reasons() {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Heading(1, "Skäl för beslutet"));
    decision
        .reasonsText()
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> blocks.add(new Block.Paragraph(line)));
    var assessment = Json.read(decision.reasonsJson(), Assessment.class);
    blocks.add(
        new FindingTable(
            "Vad som har prövats", assessment.findings().stream().map(this::row).toList()));
    return blocks;
  }

  private FindingTable.Finding row(Finding finding) {
    return new FindingTable.Finding(
        names.of(finding),
        finding.text(),
        names.requirement(finding),
        switch (finding.standing()) {
          case MET -> FindingTable.Outcome.MET;
          case NOT_MET -> FindingTable.Outcome.NOT_MET;
          case UNKNOWN -> FindingTable.Outcome.STATED;
        },
        names.source(finding));
  }

  private List<Block> howDecided() {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Heading(1, "Så har beslutet fattats"));
    if (decision.automated()) {
      blocks.add(
          new Block.Paragraph(
              "Beslutet är fattat automatiserat av %s med stöd av delegation, %s. Reglerna har versionen %s. Du kan alltid begära att en handläggare går igenom beslutet."
                  .formatted(municipality.board(), decision.delegation(), decision.ruleVersion())));
    } else {
      blocks.add(
          new Block.Paragraph(
              "Beslutet är fattat av %s för %s%s."
                  .formatted(
                      decision.decidedBy(),
                      municipality.board(),
                      decision.delegation() == null
                          ? ""
                          : " med stöd av delegation, " + decision.delegation())));
    }
    return blocks;
  }

  private List<Block> appeal() {
    var instructions = AppealInstructions.of(decision.appealRoute(), municipality);
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Heading(1, instructions.title()));
    if (decision.outcome() == DecisionOutcome.GRANT) {
      blocks.add(
          new Block.Paragraph(
              "Beslutet går din väg i den del du ansökte om. Du kan ändå överklaga det."));
    }
    instructions.paragraphs().forEach(p -> blocks.add(new Block.Paragraph(p)));
    return blocks;
  }
}
