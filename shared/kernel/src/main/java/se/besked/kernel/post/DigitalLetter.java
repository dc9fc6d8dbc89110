package se.besked.kernel.post;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A letter for a mailbox.
 *
 * @param id made once per letter and kept when it is tried again
 * @param subject at most 255 characters; shown in the mailbox and in its notices
 * @param text plain text above the files
 * @param on the day it was made ready; the same at every try, so that the bytes are the same
 */
public record DigitalLetter(UUID id, String subject, String text, LocalDate on, List<File> files) {
  private static final int LONGEST_SUBJECT = 255;

  public DigitalLetter {
    if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
      throw new IllegalArgumentException("A subject has 1 to 255 characters");
    }
    if (text.isBlank()) {
      throw new IllegalArgumentException("A letter says something");
    }
    files = List.copyOf(files);
  }

  /**
   * A file that comes with it.
   *
   * @param name e.g. {@code "BESLUT-2026-00007.pdf"}
   */
  public record File(String name, String mediaType, byte[] content) {}

  /** Without its content: safe for a log. */
  @Override
  public String toString() {
    return "DigitalLetter[" + id + "]";
  }
}
