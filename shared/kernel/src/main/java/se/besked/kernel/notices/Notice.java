package se.besked.kernel.notices;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A notice to one person. It has no room for a name, a case number or a link of its own: the texts
 * are fixed by {@link Kind} and lead to the start page of Min sida.
 *
 * @param id made once per notice and kept when sending is tried again
 * @param recipient the e-mail address as the person gave it; for a text message a telephone number
 *     as E.164 writes it, e.g. {@code +46701740605}
 * @param language Swedish, or English for every other language
 * @param code the digits to type in, only and always for {@link Kind#VERIFY_ADDRESS}
 */
public record Notice(UUID id, String recipient, Locale language, Kind kind, Optional<String> code) {
  private static final Pattern CODE = Pattern.compile("[0-9]{4,10}");

  /** What has happened. */
  public enum Kind {
    /** There is something to read on Min sida, e.g. a decision. */
    NEW_MESSAGE,
    /** Another guardian has made an application that needs this person's consent. */
    CO_SIGN_INVITATION,
    /** What the person sent has arrived. */
    RECEIPT,
    /** Something waits for the person to act. */
    REMINDER,
    /** A draft will soon be removed. */
    DRAFT_EXPIRES,
    /** Something was signed, and has not been sent in or counted. */
    NOT_SENT,
    /** Proves that the address reaches the person. */
    VERIFY_ADDRESS,
    /** To the address that notices went to before: they do no longer. */
    CONTACT_CHANGED
  }

  public Notice {
    if (recipient.isBlank()) {
      throw new IllegalArgumentException("A notice needs a recipient");
    }
    if (code.isPresent() != (kind == Kind.VERIFY_ADDRESS)) {
      throw new IllegalArgumentException("A code belongs to VERIFY_ADDRESS only");
    }
    if (code.filter(c -> !CODE.matcher(c).matches()).isPresent()) {
      throw new IllegalArgumentException("A code is 4 to 10 digits");
    }
  }

  public static Notice of(UUID id, String recipient, Locale language, Kind kind) {
    return new Notice(id, recipient, language, kind, Optional.empty());
  }

  public static Notice verifyAddress(UUID id, String recipient, Locale language, String code) {
    return new Notice(id, recipient, language, Kind.VERIFY_ADDRESS, Optional.of(code));
  }

  /** Without address and code: safe for a log. */
  @Override
  public String toString() {
    return kind + " " + id;
  }
}
