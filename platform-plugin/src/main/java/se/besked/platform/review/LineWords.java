package se.besked.platform.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.besked.casework.review.AuditLine;
import se.besked.platform.site.Messages;

/** What a line of the audit log says, in words. */
@Component
class LineWords {
  private final Messages messages;

  LineWords(Messages messages) {
    this.messages = messages;
  }

  /** An action that has no words yet is shown by its name rather than not at all. */
  String action(AuditLine line, Locale locale) {
    var key = "audit.action." + line.action();
    return messages.keys(locale.getLanguage()).contains(key)
        ? messages.getTranslation(key, locale)
        : line.action();
  }

  String who(AuditLine line, Locale locale) {
    return switch (line.actorKind()) {
      case "CITIZEN" -> messages.getTranslation("audit.who.citizen", locale);
      case "SYSTEM" -> messages.getTranslation("audit.who.system", locale, line.actor());
      default -> line.actor();
    };
  }

  String roles(AuditLine line, Locale locale) {
    return Arrays.stream(Objects.requireNonNullElse(line.roles(), "").split(" "))
        .filter(role -> !role.isEmpty())
        .map(role -> messages.getTranslation("audit.role." + role, locale))
        .collect(Collectors.joining(", "));
  }

  String about(AuditLine line, Locale locale) {
    if (line.isProtected() && line.about().isEmpty()) {
      return messages.getTranslation("audit.about.protected", locale);
    }
    if (!line.about().isEmpty()) {
      return messages.getTranslation("audit.about.case", locale, line.about());
    }
    var key = "audit.about." + line.subjectKind();
    return messages.keys(locale.getLanguage()).contains(key)
        ? messages.getTranslation(key, locale)
        : line.subjectKind();
  }

  String result(AuditLine line, Locale locale) {
    return messages.getTranslation(
        line.allowed() ? "audit.result.ALLOWED" : "audit.result.REFUSED", locale);
  }
}
