package se.besked.journey.decide;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.changes.Correction;
import se.besked.casework.decisions.Decision;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.decisions.DecisionSubject;
import se.besked.eservice.EService;
import se.besked.eservice.Handling;
import se.besked.eservice.Words;
import se.besked.journey.Json;
import se.besked.journey.assess.StoredSummary;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.decisions.Finding;
import se.besked.kernel.documents.Block;
import se.besked.kernel.documents.Block.FindingTable;
import se.besked.kernel.documents.LetterContent;
import se.besked.kernel.documents.Letterhead;
import se.besked.kernel.municipality.Municipality;

/**
 * A decision as a letter, in the order people read: outcome, what it means, why, what was measured,
 * how to appeal. Rules applied and decisive circumstances are always there (förvaltningslagen 32
 * §).
 */
final class DecisionLetter {
  private static final Locale SWEDISH = Locale.of("sv", "SE");
  private static final String DRAFT = "UTKAST";
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", SWEDISH);

  private final Municipality municipality;
  private final CaseHead head;
  private final Decision decision;
  private final List<Correction> corrections;
  private final boolean draft;
  private final boolean hasConditions;
  private final String serviceTitle;
  private final String matter;
  private final FindingNames names;

  /**
   * @param corrections of slips, told of in the letter
   * @param draft not decided, and says so on every page
   */
  DecisionLetter(
      Municipality municipality,
      CaseHead head,
      Decision decision,
      EService<?> service,
      List<Correction> corrections,
      boolean draft) {
    var words = Words.of(service, Words.SWEDISH.getLanguage());
    this.municipality = municipality;
    this.head = head;
    this.decision = decision;
    this.corrections = corrections;
    this.draft = draft;
    this.hasConditions = service.handling().course() == Handling.Course.DECISION;
    this.serviceTitle = words.say("service.title");
    this.matter = DecisionWords.matter(service);
    this.names = new FindingNames(words);
  }

  LetterContent write() {
    var blocks = new ArrayList<Block>();
    if (draft) {
      blocks.add(new Block.Callout(DRAFT, List.of("Beslutet är inte fattat. Texten kan ändras.")));
    }
    blocks.add(new Block.Callout(decision.headline(), meaning()));
    corrected().ifPresent(blocks::add);
    blocks.add(matter());
    blocks.addAll(reasons());
    blocks.addAll(howDecided());
    blocks.addAll(appeal());
    var contact = municipality.contact();
    return new LetterContent(
        SWEDISH,
        (draft ? DRAFT + ": " : "") + title(),
        new Letterhead(
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
        draft ? DRAFT + " – inte ett beslut" : "Beslut " + decision.number() + edition());
  }

  private String title() {
    return switch (decision.subject()) {
      case MATTER -> "Beslut om " + serviceTitle.toLowerCase(SWEDISH);
      case APPEAL -> "Beslut om avvisning av överklagande";
      case DELAY -> "Beslut om begäran att ärendet avgörs";
    };
  }

  private String edition() {
    return corrections.isEmpty() ? "" : ", rättad utgåva " + decision.edition();
  }

  /** A slip that was corrected is told of where nobody misses it. */
  private Optional<Block> corrected() {
    return corrections.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block.Callout(
                "Rättat beslut",
                corrections.stream()
                    .map(
                        c ->
                            "Beslutet rättades den %s av %s enligt 36 § förvaltningslagen (2017:900): %s Beslutet är i övrigt detsamma, och tiden för att överklaga räknas som förut."
                                .formatted(
                                    DAY.format(c.at().atZone(SWEDEN)),
                                    c.corrector(),
                                    sentence(c.slip())))
                    .toList()));
  }

  private static String sentence(String text) {
    return text.matches("(?s).*[.!?]") ? text : text + ".";
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
            matter + " kom in", DAY.format(head.arrivedAt().atZone(SWEDEN))));
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
    var findings = findings();
    if (!findings.isEmpty()) {
      blocks.add(
          new FindingTable("Vad som har prövats", findings.stream().map(this::row).toList()));
    }
    return blocks;
  }

  /** What the rules found is about the matter; a decision beside it rests on its reasons alone. */
  private List<Finding> findings() {
    return decision.subject() == DecisionSubject.MATTER
        ? Json.read(decision.reasonsJson(), Assessment.class).findings().stream()
            .filter(Finding::saysSomething)
            .toList()
        : List.of();
  }

  private FindingTable.Finding row(Finding finding) {
    return new FindingTable.Finding(
        names.of(finding),
        finding.text(),
        names.requirement(finding),
        !hasConditions ? FindingTable.Outcome.STATED : outcome(finding),
        names.source(finding));
  }

  private static FindingTable.Outcome outcome(Finding finding) {
    return switch (finding.standing()) {
      case MET -> FindingTable.Outcome.MET;
      case NOT_MET -> FindingTable.Outcome.NOT_MET;
      case UNKNOWN -> FindingTable.Outcome.STATED;
    };
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
      if (decision.rapporteur() != null) {
        blocks.add(new Block.Paragraph("Föredragande: %s.".formatted(decision.rapporteur())));
      }
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
              matter.equals(DecisionWords.APPLICATION)
                  ? "Beslutet går din väg i den del du ansökte om. Du kan ändå överklaga det."
                  : "Beslutet går din väg. Du kan ändå överklaga det."));
    }
    instructions.paragraphs().forEach(p -> blocks.add(new Block.Paragraph(p)));
    return blocks;
  }
}
