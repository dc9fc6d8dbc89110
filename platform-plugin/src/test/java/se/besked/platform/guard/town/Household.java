package se.besked.platform.guard.town;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.besked.casework.ids.CaseId;
import se.besked.kernel.people.PersonalNumber;

/**
 * A family with a matter.
 *
 * @param other the other guardian in the case, or null
 * @param ids what a route's or a mapping's parameter stands for, by name
 * @param markers everything that says whose it is, however it is written
 */
public record Household(
    String name,
    PersonalNumber applicant,
    @Nullable PersonalNumber other,
    PersonalNumber child,
    Map<String, String> ids,
    Set<String> markers) {

  public static Household of(
      String name, PersonalNumber applicant, @Nullable PersonalNumber other, PersonalNumber child) {
    return new Household(name, applicant, other, child, new HashMap<>(), new HashSet<>());
  }

  /** Themselves and no other, whatever they come by. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  /** Empty when they have none. */
  public String id(String of) {
    return ids.getOrDefault(of, "");
  }

  public CaseId caseId() {
    return CaseId.of(id("case"));
  }

  public List<PersonalNumber> people() {
    return other == null ? List.of(applicant, child) : List.of(applicant, other, child);
  }

  /** By which people call their case. */
  public String number() {
    return id("number");
  }
}
