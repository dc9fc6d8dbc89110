package se.besked.journey.prefill;

import java.util.List;
import se.besked.kernel.people.ChildrenInCare;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.people.RegisteredPerson;
import se.besked.kernel.registers.ConfirmedPartners;

/** The other adult of a household: the spouse before anybody else. */
final class Partners {
  private final AskedOnce register;
  private final ConfirmedPartners confirmed;

  Partners(AskedOnce register, ConfirmedPartners confirmed) {
    this.register = register;
    this.confirmed = confirmed;
  }

  /** Who it is. */
  sealed interface Partner {
    record None() implements Partner {}

    record Is(RegisteredPerson person) implements Partner {}

    /** There is somebody, and who it is cannot be told. */
    record Unclear() implements Partner {}

    /** Protected, or perhaps so since the register does not show them. */
    record Hidden() implements Partner {}
  }

  Partner of(ChildrenInCare.Found found) {
    var self = found.guardian();
    if (self.married()) {
      var spouse = self.spouse();
      return spouse == null ? new Partner.Unclear() : shown(spouse);
    }
    var atHome = coGuardiansAtHome(found);
    return switch (atHome.size()) {
      case 0 -> confirmed(found);
      case 1 -> shown(atHome.getFirst());
      default -> new Partner.Unclear();
    };
  }

  private static List<PersonalNumber> coGuardiansAtHome(ChildrenInCare.Found found) {
    return coGuardians(found).stream()
        .filter(found.guardian()::livesWith)
        .map(RegisteredPerson::number)
        .toList();
  }

  private static List<RegisteredPerson> coGuardians(ChildrenInCare.Found found) {
    return found.children().stream()
        .flatMap(c -> Households.others(c).stream())
        .distinct()
        .toList();
  }

  /** A confirmation alone is not enough: a common child or the same address makes a household. */
  private Partner confirmed(ChildrenInCare.Found found) {
    var self = found.guardian();
    return confirmed
        .partnerOf(self.number())
        .map(
            number ->
                switch (shown(number)) {
                  case Partner.Is(var person)
                      when !person.livesWith(self) && !coGuardians(found).contains(person) ->
                      new Partner.None();
                  case Partner partner -> partner;
                })
        .orElseGet(Partner.None::new);
  }

  private Partner shown(PersonalNumber number) {
    return register.one(number).map(Partners::shown).orElseGet(Partner.Hidden::new);
  }

  private static Partner shown(RegisteredPerson person) {
    if (person.protection().isProtected()) {
      return new Partner.Hidden();
    }
    return person.gone() ? new Partner.Unclear() : new Partner.Is(person);
  }
}
