package se.besked.platform.guard.town;

import java.util.Set;
import se.besked.casework.access.Role;
import se.besked.casework.offers.Made;
import se.besked.journey.catalogue.EServices;
import se.besked.journey.offer.MakeOffer;
import se.besked.kernel.facts.Activity;

/** A place that a robot offers. */
final class Offering {
  private Offering() {}

  static void to(Host host, Household family, String service) {
    var place =
        new MakeOffer.Place(
            "nyckel/" + family.name(),
            Host.UNIT,
            "Havreskolan",
            Activity.PRESCHOOL,
            host.today().plusMonths(2),
            40,
            1547,
            "",
            null);
    var robot = host.staff("robot-prova", Set.of(Role.ROBOT));
    var here = host.municipality();
    var offers = host.get(MakeOffer.class);
    var made =
        service.equals(Households.PRESCHOOL)
            ? offers.toApplication(robot, here, family.caseId(), place)
            : offers.toChild(
                robot,
                here,
                host.get(EServices.class).find(Households.PRESCHOOL).orElseThrow(),
                family.child(),
                Markers.name(host, family.child()),
                place);
    if (made instanceof Made.Offered(var offer, var isNew)) {
      family.ids().put("offer", offer.id().toString());
    }
  }
}
