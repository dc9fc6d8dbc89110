package se.besked.journey.prefill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.besked.kernel.people.ChildrenInCare;
import se.besked.kernel.people.ChildrenInCare.CoGuardians;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.people.RegisteredPerson;
import se.besked.kernel.registers.ConfirmedPartners;

/**
 * Who belongs to a person's household: the single person, the spouse also at another address, or
 * the cohabiting partner with a child in common or the same registered address (förordning
 * 2001:160, 4 §). A child with two homes belongs to both.
 */
final class Households {
  private final ConfirmedPartners confirmed;

  Households(ConfirmedPartners confirmed) {
    this.confirmed = confirmed;
  }

  /** What can be told. */
  sealed interface Told {
    /** All members. */
    record Members(Optional<RegisteredPerson> partner, List<Member> children) implements Told {
      public Members {
        children = List.copyOf(children);
      }
    }

    /** The register does not say enough. */
    record Unknown() implements Told {}

    /** Somebody in it is, or may be, protected: nothing of it leaves this package. */
    record Protected() implements Told {}
  }

  /**
   * A child.
   *
   * @param own whether the person who asks has custody
   */
  record Member(RegisteredPerson child, boolean own, boolean twoHouseholds) {}

  Told of(AskedOnce register, ChildrenInCare.Found found, LocalDate today) {
    var self = found.guardian();
    if (self.protection().isProtected()) {
      return new Told.Protected();
    }
    return switch (new Partners(register, confirmed).of(found)) {
      case Partners.Partner.Hidden() -> new Told.Protected();
      case Partners.Partner.Unclear() -> new Told.Unknown();
      case Partners.Partner.None() -> members(self, Optional.empty(), List.of(found), today);
      case Partners.Partner.Is(var partner) -> {
        var all = new ArrayList<ChildrenInCare.Found>();
        all.add(found);
        if (ChildrenInCare.of(register, partner.number(), today)
            instanceof ChildrenInCare.Found theirs) {
          all.add(theirs);
        }
        yield members(self, Optional.of(partner), all, today);
      }
    };
  }

  private static Told members(
      RegisteredPerson self,
      Optional<RegisteredPerson> partner,
      List<ChildrenInCare.Found> all,
      LocalDate today) {
    var adults = new ArrayList<>(List.of(self));
    partner.ifPresent(adults::add);
    var members = new ArrayList<Member>();
    var seen = new HashSet<PersonalNumber>();
    boolean unclear = all.stream().anyMatch(f -> f.unconfirmed() > 0);
    for (var found : all) {
      for (var child : found.children()) {
        boolean two = hasAnotherHome(child, found.guardian(), adults);
        if (!seen.add(child.person().number()) || !isHere(child.person(), adults, two)) {
          continue;
        }
        if (child.childProtected()) {
          return new Told.Protected();
        }
        unclear |=
            child.coGuardianProtected()
                || child.coGuardians() instanceof CoGuardians.Unknown
                || (child.person().registeredAddress().isEmpty() && !two);
        boolean own = child.person().guardians().stream().anyMatch(self::isKnownAs);
        members.add(new Member(child.person(), own, two));
      }
    }
    members.removeIf(m -> !m.child().born().map(b -> CarePlaces.isOfAge(b, today)).orElse(true));
    members.sort(Comparator.comparing((Member m) -> m.child().number()).reversed());
    return unclear ? new Told.Unknown() : new Told.Members(partner, members);
  }

  /** One whose address is not known may be here. */
  private static boolean isHere(
      RegisteredPerson child, List<RegisteredPerson> adults, boolean two) {
    return two || child.registeredAddress().isEmpty() || adults.stream().anyMatch(child::livesWith);
  }

  /** Joint custody with somebody outside of the household who is registered somewhere else. */
  private static boolean hasAnotherHome(
      ChildrenInCare.Child child, RegisteredPerson guardian, List<RegisteredPerson> adults) {
    return others(child).stream()
        .filter(other -> adults.stream().noneMatch(a -> a.number().equals(other.number())))
        .anyMatch(
            other ->
                !other.gone()
                    && other.registeredAddress().isPresent()
                    && guardian.registeredAddress().isPresent()
                    && !other.livesWith(guardian));
  }

  static Set<RegisteredPerson> others(ChildrenInCare.Child child) {
    return switch (child.coGuardians()) {
      case CoGuardians.Known(var persons) -> persons;
      case CoGuardians.Unknown() -> Set.of();
    };
  }
}
