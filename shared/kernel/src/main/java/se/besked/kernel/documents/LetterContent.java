package se.besked.kernel.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A letter from the municipality, in reading order, without any layout.
 *
 * @param language what it is written in; decides fixed words and how dates are written
 * @param title what the letter is, e.g. {@code "Beslut om skolskjuts"}; the first heading
 * @param caseNumber the case it belongs to, e.g. {@code "SKJ-2026-000123"}
 * @param date the day it was written
 * @param addressee name and address, one line each; empty when the letter names no receiver
 * @param footer one line at the foot of every page, e.g. the web address; may be empty
 */
public record LetterContent(
    Locale language,
    String title,
    Letterhead sender,
    String caseNumber,
    LocalDate date,
    List<String> addressee,
    List<Block> blocks,
    String footer) {

  public LetterContent {
    if (title.isBlank()) {
      throw new IllegalArgumentException("A letter needs a title");
    }
    if (caseNumber.isBlank()) {
      throw new IllegalArgumentException("A letter needs a case number");
    }
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("A letter needs something to say");
    }
    addressee = List.copyOf(addressee);
    blocks = List.copyOf(blocks);
  }
}
