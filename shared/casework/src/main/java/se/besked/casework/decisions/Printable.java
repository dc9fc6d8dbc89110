package se.besked.casework.decisions;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.besked.kernel.documents.LetterPress;

/** Nothing is decided in words that the letter could not show. */
@Component
public final class Printable {
  private final LetterPress press;

  public Printable(LetterPress press) {
    this.press = press;
  }

  /**
   * @throws CannotBePrinted when a text has characters that no typeface has
   */
  public void require(@Nullable String... texts) {
    var all = new StringBuilder();
    for (var text : texts) {
      all.append(text == null ? "" : text);
    }
    var characters = press.unprintable(all.toString());
    if (!characters.isEmpty()) {
      throw new CannotBePrinted(characters);
    }
  }
}
