package se.besked.kernel.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The children a guardian may act for, as the population register says on both sides: custody (VF)
 * on the guardian's record and guardian (V) on the child's, child under 18. Parentage alone gives
 * nothing.
 *
 * <p>Example: {@code ChildrenInCare.of(register::find, citizen.number(), LocalDate.now(clock))}.
 *
 * @see <a href="https://lagen.nu/1949:381#K6P11">föräldrabalken 6 kap. 11 §</a>
 */
public sealed interface ChildrenInCare {
  /**
   * The register does not have the person who asks, or says that they are deceased or emigrated.
   */
  record GuardianNotRegistered() implements ChildrenInCare {}

  /**
   * What the register says.
   *
   * @param children by age, the youngest first; empty when there are none
   * @param unconfirmed how many children the guardian's record names whose own record does not
   *     confirm it; staff can help, the service may not
   */
  record Found(RegisteredPerson guardian, List<Child> children, int unconfirmed)
      implements ChildrenInCare {
    public Found {
      children = List.copyOf(children);
    }
  }

  /**
   * A child in the guardian's care.
   *
   * <p>When anyone {@link #isAnyoneProtected() is protected}, stop before showing any of this: the
   * other guardian may be the threat.
   */
  record Child(
      RegisteredPerson person,
      CoGuardians coGuardians,
      boolean guardianProtected,
      boolean childProtected,
      boolean coGuardianProtected) {

    public boolean isAnyoneProtected() {
      return guardianProtected || childProtected || coGuardianProtected;
    }
  }

  /** Those who have custody together with the one who asks. */
  sealed interface CoGuardians {
    /** All of them; empty when the guardian has custody alone. */
    record Known(Set<RegisteredPerson> persons) implements CoGuardians {
      public Known {
        persons = Set.copyOf(persons);
      }
    }

    /**
     * There is at least one whom the register cannot show or confirm, or who has no number: a
     * human's task.
     */
    record Unknown() implements CoGuardians {}
  }

  /**
   * Asks the register: the guardian, then the children, then their other guardians.
   *
   * @param register as {@code PopulationRegister.find}; its failures are passed on
   */
  static ChildrenInCare of(
      Function<Set<PersonalNumber>, Map<PersonalNumber, RegisteredPerson>> register,
      PersonalNumber guardian,
      LocalDate today) {
    var self = register.apply(Set.of(guardian)).get(guardian);
    if (self == null || self.gone()) {
      return new GuardianNotRegistered();
    }
    var named = find(register, self.guardianOf());
    int unconfirmed = self.guardianOf().size() - named.size();
    var confirmed = new ArrayList<RegisteredPerson>();
    for (var child : Set.copyOf(named.values())) {
      if (child.guardians().stream().noneMatch(self::isKnownAs)) {
        unconfirmed++;
      } else if (!child.gone() && isUnder18(child, today)) {
        confirmed.add(child);
      }
    }
    var others = new HashSet<PersonalNumber>();
    confirmed.forEach(c -> others.addAll(coGuardianNumbers(c, self)));
    var coGuardians = find(register, others);
    var children =
        confirmed.stream()
            .sorted(Comparator.comparing(RegisteredPerson::number).reversed())
            .map(c -> child(c, self, coGuardians))
            .toList();
    return new Found(self, children, unconfirmed);
  }

  private static Map<PersonalNumber, RegisteredPerson> find(
      Function<Set<PersonalNumber>, Map<PersonalNumber, RegisteredPerson>> register,
      Set<PersonalNumber> numbers) {
    return numbers.isEmpty() ? Map.of() : register.apply(Set.copyOf(numbers));
  }

  private static Set<PersonalNumber> coGuardianNumbers(
      RegisteredPerson child, RegisteredPerson self) {
    var others = new HashSet<>(child.guardians());
    others.removeIf(self::isKnownAs);
    return others;
  }

  private static Child child(
      RegisteredPerson child, RegisteredPerson self, Map<PersonalNumber, RegisteredPerson> found) {
    var persons = new HashSet<RegisteredPerson>();
    boolean missing = false;
    for (var number : coGuardianNumbers(child, self)) {
      var person = found.get(number);
      if (person == null) {
        missing = true;
      } else {
        persons.add(person);
      }
    }
    CoGuardians coGuardians =
        missing || child.guardianUnconfirmed() || persons.stream().anyMatch(RegisteredPerson::gone)
            ? new CoGuardians.Unknown()
            : new CoGuardians.Known(persons);
    // A guardian whose record is missing may be one whose protection hides it.
    boolean coGuardianProtected =
        missing || persons.stream().anyMatch(p -> p.protection().isProtected());
    return new Child(
        child,
        coGuardians,
        self.protection().isProtected(),
        child.protection().isProtected(),
        coGuardianProtected);
  }

  /** Without a birth date, under 18 only when the year alone makes it certain. */
  private static boolean isUnder18(RegisteredPerson child, LocalDate today) {
    return child
        .born()
        .map(born -> born.plusYears(18).isAfter(today))
        .orElseGet(() -> today.getYear() - child.number().birthYear() < 18);
  }
}
