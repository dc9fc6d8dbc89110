package se.besked.casework.cases;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.besked.casework.ids.DraftId;
import se.besked.casework.ids.PersonId;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.signing.SignatureEvidence;

/**
 * An application as its first guardian signed it.
 *
 * @param draft becomes this case and no other
 * @param draftVersion the version of the draft that was signed
 * @param numberPrefix begins the case number, e.g. {@code "SKJ"}
 * @param applicationJson the answers that count, as everybody in the case may know them
 * @param factsJson the register values about the applicant and the child alone
 * @param assessmentJson what the rules said, as everybody in the case may know it
 * @param whole the same in full, to be sealed
 * @param units codes of the schools and preschools it concerns
 * @param otherGuardian the other guardian, if there is one
 * @param otherSay what is asked of the other guardian
 */
public record Submission(
    DraftId draft,
    int draftVersion,
    String numberPrefix,
    String ruleVersion,
    String summaryJson,
    String applicationJson,
    String factsJson,
    String assessmentJson,
    WholeCase whole,
    Set<String> units,
    Applicant applicant,
    @Nullable Child child,
    @Nullable OtherGuardian otherGuardian,
    OtherSay otherSay,
    SignatureEvidence evidence) {

  public Submission {
    units = Set.copyOf(units);
    if (otherSay != OtherSay.NONE && otherGuardian == null) {
      throw new IllegalArgumentException("What is asked of another guardian needs one");
    }
    if (numberPrefix.isBlank()) {
      throw new IllegalArgumentException("A case number begins with a prefix");
    }
  }

  /** What is asked of the other guardian. */
  public enum OtherSay {
    NONE,
    /** They are told, and may object. */
    TOLD,
    /** The case waits for their signature. */
    SIGNS
  }

  /** Who signed, and where they want notices. */
  public record Applicant(
      PersonId person,
      PersonName name,
      @Nullable String email,
      @Nullable String phone,
      String language) {}

  public record Child(PersonId person, PersonName name) {}

  /** The other guardian. Without an address of their own, the invitation waits on Min sida. */
  public record OtherGuardian(PersonId person, PersonName name, String language) {}
}
