package se.besked.kernel.attachments;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the check of a file came to. */
public sealed interface Verdict {
  /**
   * Keep what is left of it when it is clean.
   *
   * @param mediaType what the content is, e.g. {@code application/pdf}
   * @param fileName safe to show and to save under, and ending as the content is
   * @param sha256 of the cleaned content, 64 lower-case hexadecimal digits
   * @param file the cleaned content
   */
  record Accepted(String mediaType, String fileName, String sha256, CleanFile file)
      implements Verdict {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public Accepted {
      if (!SHA256.matcher(sha256).matches()) {
        throw new IllegalArgumentException("Not a SHA-256 in hexadecimal");
      }
    }
  }

  /**
   * Do not keep it.
   *
   * @param swedish what is wrong and what to do, one or two sentences to show at the field
   * @param english the same in English
   */
  record Refused(Reason reason, String swedish, String english) implements Verdict {
    /** The sentence in the given language: Swedish, or English for every other language. */
    public String sentence(Locale language) {
      return language.getLanguage().equals("sv") ? swedish : english;
    }
  }

  /** Why a file is refused. Every reason has a sentence of its own. */
  enum Reason {
    EMPTY,
    TOO_BIG,
    /** The content is none of the allowed kinds. */
    WRONG_TYPE,
    PASSWORD_PROTECTED,
    /** The content begins as an allowed kind but cannot be read. */
    BROKEN,
    /** It would unfold to more than is reasonable: too many pixels, or far too much in a PDF. */
    TOO_MUCH_INSIDE,
    /** The same sender has another file on its way. Trying later helps. */
    BUSY,
    MALWARE,
    /** Malware scanning is set up but did not answer. Trying later may help. */
    SCANNER_UNAVAILABLE
  }
}
