package se.besked.journey.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.besked.casework.letters.Letter;
import se.besked.kernel.documents.Block;
import se.besked.kernel.documents.Letterhead;
import se.besked.kernel.municipality.Municipality;

/** The first pages in an envelope: to whom, how to confirm, and the receipt to send back. */
record CoverLetter(
    Municipality municipality, Letter letter, List<String> addressee, LocalDate today) {
  private static final String LINE = "______________________________";

  se.besked.kernel.documents.LetterContent write() {
    var contact = municipality.contact();
    var office =
        List.of(
            contact.unit(),
            contact.street() + ", " + contact.postalCode() + " " + contact.locality(),
            contact.phone() + ", " + contact.email());
    return new se.besked.kernel.documents.LetterContent(
        Locale.of("sv", "SE"),
        "Du har fått ett beslut",
        new Letterhead(
            municipality.name(),
            municipality.board(),
            office,
            Optional.empty(),
            municipality.look().accent()),
        letter.caseNumber(),
        today,
        addressee,
        List.of(
            new Block.Paragraph(
                "Beslutet %s ligger i samma kuvert. Där står också hur du överklagar."
                    .formatted(letter.decisionNumber())),
            new Block.Paragraph(
                "Bekräfta att du har fått beslutet. Du kan göra det på Min sida, eller skriva under kvittot på nästa sida och skicka det till oss."),
            new Block.Paragraph(
                "Har du frågor? Kontakta %s, %s.".formatted(contact.unit(), contact.phone())),
            new Block.PageBreak(),
            new Block.Heading(1, "Delgivningskvitto"),
            new Block.Paragraph(
                "Jag har fått beslut %s i ärende %s."
                    .formatted(letter.decisionNumber(), letter.caseNumber())),
            new Block.Paragraph("Dag då jag fick beslutet: " + LINE),
            new Block.Paragraph("Namnteckning: " + LINE),
            new Block.Paragraph("Namnförtydligande: " + LINE),
            new Block.Paragraph("Skicka kvittot till: " + String.join(", ", office.subList(0, 2)))),
        "Beslut " + letter.decisionNumber());
  }
}
