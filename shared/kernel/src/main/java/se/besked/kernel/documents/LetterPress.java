package se.besked.kernel.documents;

import java.util.List;

/**
 * Prints letters as PDF that keeps for the archive (PDF/A) and reads aloud well (tagged, PDF/UA).
 *
 * <p>EN 301 549 chapter 10 asks the latter of every document a public body hands out. The same
 * letter printed twice gives the same bytes.
 *
 * <p>Every script that the typefaces have is printed as it is written, from right to left too. A
 * character that none of them has stands by its number, {@code [U+A000]}: never as another. Whoever
 * writes something that is sent asks {@link #unprintable} first, and changes the text.
 */
public interface LetterPress {
  /**
   * Prints one letter.
   *
   * @return the PDF file
   * @throws UnprintableLetter when a picture in the letter cannot be used
   */
  byte[] print(LetterContent letter);

  /**
   * The characters of a text that no typeface has, each once and as people can find it: {@code "ꀀ
   * (U+A000)"}. Empty when all of it can be printed.
   */
  List<String> unprintable(String text);
}
