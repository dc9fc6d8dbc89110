package se.besked.journey.assess;

import java.util.List;
import se.besked.casework.access.Actor;
import se.besked.kernel.facts.Care;
import se.besked.kernel.facts.Facts;

/**
 * What the registers said, in two parts: what the one who fills in the form may know, and all of it
 * for the rules. Whatever is made for the person is made of {@link #shown()}; the rest is for this
 * package alone, and for staff.
 */
public final class SealedFacts {
  private final Facts whole;
  private final Facts shown;

  private SealedFacts(Facts whole, Facts shown) {
    this.whole = whole;
    this.shown = shown;
  }

  /** Everything the registers said about a guardian's matters. */
  public static SealedFacts of(Facts whole) {
    return new SealedFacts(whole, whole.seenBy(whole.guardian().handle()));
  }

  /** What the guardian may know: hidden homes have no place. */
  public Facts shown() {
    return shown;
  }

  public SealedFacts in(String language) {
    return new SealedFacts(whole.in(language), shown.in(language));
  }

  /** All of it, for somebody who handles the matter. */
  public Facts wholeFor(Actor.Staff staff) {
    return whole;
  }

  Facts whole() {
    return whole;
  }

  /** What anybody in the matter may know: no home has a place. */
  Facts common() {
    return whole.seenBy("");
  }

  /** All of it about one child. */
  Facts wholeOf(String child) {
    return whole.with(whole.child(child).stream().toList());
  }

  /**
   * About the applicant and the child, without where they live, and without anybody or anything
   * else: what a case keeps unsealed.
   */
  Facts ofOne(String child) {
    return new Facts(
        whole.municipalityCode(),
        whole.guardian().withoutAddress(),
        whole.child(child).stream().map(c -> c.with(List.of()).withoutOthers()).toList(),
        List.of(),
        Care.NONE,
        whole.gaps(),
        whole.today(),
        whole.language());
  }

  @Override
  public String toString() {
    return "SealedFacts";
  }
}
