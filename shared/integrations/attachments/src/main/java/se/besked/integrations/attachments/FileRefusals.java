package se.besked.integrations.attachments;

import java.util.List;
import java.util.Locale;
import se.besked.kernel.attachments.Verdict.Reason;
import se.besked.kernel.attachments.Verdict.Refused;

/** A sentence of its own for every reason: what is wrong, and what to do. */
final class FileRefusals {
  private final AttachmentsProperties limits;

  FileRefusals(AttachmentsProperties limits) {
    this.limits = limits;
  }

  Refused empty() {
    return new Refused(
        Reason.EMPTY,
        "Filen är tom. Välj en annan fil.",
        "The file is empty. Choose another file.");
  }

  Refused tooBig() {
    var most = megabytes();
    return new Refused(
        Reason.TOO_BIG,
        "Filen är för stor. Den får vara högst %s MB.".formatted(most.replace('.', ',')),
        "The file is too big. It can be at most %s MB.".formatted(most));
  }

  Refused wrongType() {
    var names = limits.allowed().stream().map(FileKind::name).toList();
    return new Refused(
        Reason.WRONG_TYPE,
        "Filen är av fel typ. Välj en fil av typen %s.".formatted(listed(names, "eller")),
        "The file is of the wrong type. Choose a file of type %s.".formatted(listed(names, "or")));
  }

  Refused passwordProtected() {
    return new Refused(
        Reason.PASSWORD_PROTECTED,
        "Filen är skyddad med lösenord, så vi kan inte öppna den. Ta bort lösenordet och försök"
            + " igen.",
        "The file is protected by a password, so we cannot open it. Remove the password and try"
            + " again.");
  }

  Refused broken() {
    return new Refused(
        Reason.BROKEN,
        "Filen är skadad och går inte att öppna. Spara den på nytt eller välj en annan fil.",
        "The file is damaged and cannot be opened. Save it again or choose another file.");
  }

  Refused tooMuchInside() {
    return new Refused(
        Reason.TOO_MUCH_INSIDE,
        "Filen rymmer mer än vi kan öppna och har inte sparats. Spara den i lägre upplösning, eller"
            + " dela den i flera filer.",
        "The file holds more than we can open and has not been saved. Save it in a lower"
            + " resolution, or split it into several files.");
  }

  Refused busy() {
    return new Refused(
        Reason.BUSY,
        "Andra filer håller på att tas emot, så den här har inte sparats. Vänta en stund och försök"
            + " igen.",
        "Other files are being received, so this one has not been saved. Wait a while and try"
            + " again.");
  }

  Refused malware() {
    return new Refused(
        Reason.MALWARE,
        "Filen innehåller skadlig kod och har inte sparats. Välj en annan fil.",
        "The file contains malware and has not been saved. Choose another file.");
  }

  Refused scannerUnavailable() {
    return new Refused(
        Reason.SCANNER_UNAVAILABLE,
        "Filen kan inte kontrolleras just nu och har inte sparats. Försök igen om en stund.",
        "The file cannot be checked right now and has not been saved. Try again in a while.");
  }

  private String megabytes() {
    var tenths = limits.maxBytes().toBytes() * 10 / (1024 * 1024);
    return tenths % 10 == 0
        ? Long.toString(tenths / 10)
        : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
  }

  private static String listed(List<String> names, String or) {
    if (names.size() == 1) {
      return names.getFirst();
    }
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " " + or + " " + names.get(last);
  }
}
