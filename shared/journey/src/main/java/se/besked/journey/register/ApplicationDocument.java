package se.besked.journey.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.workitems.Claiming;
import se.besked.casework.workitems.WorkItemContent;
import se.besked.eservice.Summary;
import se.besked.journey.Json;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.documents.Block;
import se.besked.kernel.documents.LetterContent;
import se.besked.kernel.documents.LetterPress;
import se.besked.kernel.documents.Letterhead;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.municipality.Municipality;
import se.besked.kernel.people.PersonName;

/**
 * A matter as PDF, for the file in the business system. Made for the one who has claimed the work
 * item; the same item gives the same bytes.
 */
public final class ApplicationDocument {
  private static final Locale SWEDISH = Locale.of("sv", "SE");
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  private final Municipalities municipalities;
  private final LetterPress press;

  public ApplicationDocument(Municipalities municipalities, LetterPress press) {
    this.municipalities = municipalities;
    this.press = press;
  }

  public byte[] of(Claiming.Claimed claimed) {
    var item = claimed.item();
    return press.print(
        letter(
            municipalities.find(item.municipality()).orElseThrow(),
            new Heading(item.kind().title(), day(item.createdAt()), "Uppdrag " + item.id()),
            claimed.content()));
  }

  /** A case for the one who has taken it to prepare its decision. */
  public byte[] of(CaseHead head, WorkItemContent content) {
    return press.print(
        letter(
            municipalities.find(head.municipality()).orElseThrow(),
            new Heading("Det som lämnades in", day(head.arrivedAt()), "Ärende " + head.number()),
            content));
  }

  private record Heading(String title, LocalDate day, String footer) {}

  private static LocalDate day(Instant moment) {
    return moment.atZone(SWEDEN).toLocalDate();
  }

  private static LetterContent letter(
      Municipality municipality, Heading heading, WorkItemContent content) {
    var summary = Json.read(content.summaryJson(), Summary.class);
    var contact = municipality.contact();
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Paragraph(summary.title()));
    blocks.add(table("Personer", people(content)));
    if (!summary.rows().isEmpty()) {
      blocks.add(
          table(
              "Uppgifter",
              summary.rows().stream()
                  .map(r -> new Block.KeyValueTable.Fact(r.name(), r.value()))
                  .toList()));
    }
    blocks.addAll(findings(content));
    return new LetterContent(
        SWEDISH,
        heading.title(),
        new Letterhead(
            municipality.name(),
            municipality.board(),
            List.of(contact.unit(), contact.phone() + ", " + contact.email()),
            Optional.empty(),
            municipality.look().accent()),
        content.caseNumber(),
        heading.day(),
        List.of(),
        blocks,
        heading.footer());
  }

  private static List<Block.KeyValueTable.Fact> people(WorkItemContent content) {
    return content.persons().stream()
        .map(
            p ->
                new Block.KeyValueTable.Fact(
                    role(p.role()),
                    "%s, %s"
                        .formatted(
                            new PersonName(p.givenName(), p.surname()).full(), p.personalNumber())))
        .toList();
  }

  private static String role(String role) {
    return switch (role) {
      case "CHILD" -> "Barn";
      case "CO_GUARDIAN" -> "Vårdnadshavare";
      default -> "Sökande";
    };
  }

  /** What the rules found, when the item comes of an application. */
  private static List<Block> findings(WorkItemContent content) {
    if (!content.assessmentJson().contains("findings")) {
      return List.of();
    }
    var assessment = Json.read(content.assessmentJson(), Assessment.class).whole();
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Heading(1, "Maskinens genomgång, inte ett beslut"));
    blocks.add(new Block.Paragraph(assessment.headline()));
    assessment.findings().forEach(f -> blocks.add(new Block.Paragraph(f.text())));
    return blocks;
  }

  private static Block table(String title, List<Block.KeyValueTable.Fact> facts) {
    return new Block.KeyValueTable(title, facts);
  }
}
