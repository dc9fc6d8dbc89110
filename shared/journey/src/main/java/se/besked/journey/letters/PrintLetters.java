package se.besked.journey.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.besked.casework.access.Actor;
import se.besked.casework.ids.LetterId;
import se.besked.casework.letters.Letter;
import se.besked.casework.letters.Letters;
import se.besked.casework.letters.Recipients;
import se.besked.kernel.documents.LetterPress;
import se.besked.kernel.documents.PdfBinder;
import se.besked.kernel.municipality.Municipalities;

/**
 * Makes the pages of letters that go on paper: for each a cover with the address that the register
 * has today, a receipt to sign, and the decision. Whoever is found to be protected is left out.
 */
public final class PrintLetters {
  private static final Actor.SystemJob SELF = new Actor.SystemJob("print-letters");
  private static final String GONE =
      "Personen finns inte kvar i folkbokföringen. Utred vart brevet ska.";
  private static final String WAITS =
      "Vårdnaden kan inte bekräftas i folkbokföringen. Öppna ärendet och ange vilka som är parter.";
  private static final String NO_ADDRESS =
      "Personen har ingen adress i folkbokföringen. Utred vart brevet ska.";

  private final Letters letters;
  private final Recipients recipients;
  private final Municipalities municipalities;
  private final LetterPress press;
  private final PdfBinder binder;
  private final Clock clock;

  public PrintLetters(
      Letters letters,
      Recipients recipients,
      Municipalities municipalities,
      LetterPress press,
      PdfBinder binder,
      Clock clock) {
    this.letters = letters;
    this.recipients = recipients;
    this.municipalities = municipalities;
    this.press = press;
    this.binder = binder;
    this.clock = clock;
  }

  /**
   * What is ready to be printed.
   *
   * @param printed the letters in the file, in its order
   * @param leftOut how many could not be printed; the list says why
   * @param pdf absent when there is none to print
   */
  public record Bundle(List<LetterId> printed, int leftOut, Optional<byte[]> pdf) {
    public Bundle {
      printed = List.copyOf(printed);
    }
  }

  /**
   * Prints letters.
   *
   * @throws se.besked.kernel.registers.IntegrationFailure when the population register cannot
   *     answer
   */
  public Bundle print(Actor.Staff staff, List<LetterId> wanted) {
    var pages = new ArrayList<byte[]>();
    var printed = new ArrayList<LetterId>();
    for (var id : wanted) {
      var letter = letters.get(staff, id);
      var cover = letter.forwarded() ? Optional.of(forwarded(letter)) : addressed(letter);
      cover.ifPresent(
          made ->
              letters
                  .print(staff, id)
                  .ifPresent(
                      decision -> {
                        pages.add(made);
                        pages.add(decision);
                        printed.add(id);
                      }));
    }
    return new Bundle(
        printed,
        wanted.size() - printed.size(),
        pages.isEmpty() ? Optional.empty() : Optional.of(binder.bind(pages)));
  }

  private byte[] forwarded(Letter letter) {
    return cover(letter, List.of("Via Skatteverkets förmedling", letter.recipient()));
  }

  private Optional<byte[]> addressed(Letter letter) {
    return switch (recipient(letter)) {
      case Recipients.Recipient.Protected() -> {
        letters.forward(SELF, letter.id());
        yield Optional.empty();
      }
      case Recipients.Recipient.Gone() -> {
        letters.hinder(SELF, letter.id(), GONE);
        yield Optional.empty();
      }
      case Recipients.Recipient.NoPart() -> {
        letters.noPart(SELF, letter.id());
        yield Optional.empty();
      }
      case Recipients.Recipient.Waits() -> {
        letters.hinder(SELF, letter.id(), WAITS);
        yield Optional.empty();
      }
      case Recipients.Recipient.Known(var name, var address) -> {
        if (address == null) {
          letters.hinder(SELF, letter.id(), NO_ADDRESS);
          yield Optional.empty();
        }
        var addressee = new ArrayList<>(List.of(name.full()));
        addressee.addAll(address.lines());
        yield Optional.of(cover(letter, addressee));
      }
    };
  }

  private Recipients.Recipient recipient(Letter letter) {
    try {
      return recipients.find(letter.caseId(), letter.person());
    } catch (Recipients.NobodyCanSay down) {
      throw down.why();
    }
  }

  private byte[] cover(Letter letter, List<String> addressee) {
    return press.print(
        new CoverLetter(
                municipalities.find(letter.municipality()).orElseThrow(),
                letter,
                addressee,
                LocalDate.now(clock))
            .write());
  }
}
