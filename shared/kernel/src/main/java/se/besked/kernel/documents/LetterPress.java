package se.besked.kernel.documents;

/**
 * Prints letters as PDF that keeps for the archive (PDF/A) and reads aloud well (tagged, PDF/UA).
 *
 * <p>EN 301 549 chapter 10 asks the latter of every document a public body hands out. The same
 * letter printed twice gives the same bytes.
 */
public interface LetterPress {
  /**
   * Prints one letter.
   *
   * @return the PDF file
   * @throws UnprintableLetter when a picture in the letter cannot be used
   */
  byte[] print(Letter letter);
}
