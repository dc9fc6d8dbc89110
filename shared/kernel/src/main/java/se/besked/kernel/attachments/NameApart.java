package se.besked.kernel.attachments;

import java.util.Collection;
import java.util.regex.Pattern;

/**
 * A name that tells a file from those beside it: whoever takes one away, or reads that it is
 * missing, must know which it is.
 *
 * <pre>{@code
 * NameApart.of("intyg.pdf", List.of("intyg.pdf"));  // "intyg (2).pdf"
 * }</pre>
 */
public final class NameApart {
  private NameApart() {}

  /** The name itself, or the first with a number that none of those beside it has. */
  public static String of(String name, Collection<String> beside) {
    var apart = name;
    for (int number = 2; isAmong(apart, beside); number++) {
      apart = base(name) + " (" + number + ")" + ending(name);
    }
    return apart;
  }

  /** Small and large letters are the same to whoever reads, and to many computers. */
  private static boolean isAmong(String name, Collection<String> beside) {
    return beside.stream().anyMatch(name::equalsIgnoreCase);
  }

  /** Whether a file of this name may have been kept under that one. */
  public static boolean isOf(String name, String kept) {
    return Pattern.matches(
        Pattern.quote(base(name)) + "(?: \\([0-9]+\\))?" + Pattern.quote(ending(name)), kept);
  }

  private static String base(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static String ending(String name) {
    return name.substring(base(name).length());
  }
}
