package se.besked.integrations.attachments;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import se.besked.kernel.people.NumbersInText;

/**
 * A file name apart from where it came from.
 *
 * @param extension lower case without dot, empty when there is none
 */
record FileName(String base, String extension) {
  private static final int LONGEST_BASE = 80;
  private static final Pattern EXTENSION = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,7}");

  /** Controls, and formats such as those that turn the direction of writing. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");

  private static final Pattern UNSAFE = Pattern.compile("[<>:\"|?*%]");
  private static final List<String> RESERVED = List.of("con", "prn", "aux", "nul");

  /**
   * The clean name. Names are shown in lists and logs of downloads, where a personal number must
   * never be.
   */
  static FileName of(String given) {
    var name = Normalizer.normalize(given, Normalizer.Form.NFC);
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    name = UNSEEN.matcher(name).replaceAll("");
    name = UNSAFE.matcher(name).replaceAll("_");
    name = name.replaceAll("\\s+", " ").strip();
    int dot = name.lastIndexOf('.');
    if (dot >= 0 && EXTENSION.matcher(name.substring(dot + 1)).matches()) {
      return new FileName(
          cleanBase(name.substring(0, dot)), name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
    return new FileName(cleanBase(name), "");
  }

  private static String cleanBase(String base) {
    var clean = NumbersInText.replaced(base, "x").replaceAll("^[. ]+|[. ]+$", "");
    if (clean.codePointCount(0, clean.length()) > LONGEST_BASE) {
      clean = clean.substring(0, clean.offsetByCodePoints(0, LONGEST_BASE)).strip();
    }
    if (clean.isEmpty()) {
      return "fil";
    }
    return RESERVED.contains(clean.toLowerCase(Locale.ROOT)) ? "_" + clean : clean;
  }

  /** The whole name, with the kind's usual extension where it had none or another's. */
  String as(FileKind kind) {
    var endings = kind.extensions();
    return base + "." + (endings.contains(extension) ? extension : endings.getFirst());
  }
}
