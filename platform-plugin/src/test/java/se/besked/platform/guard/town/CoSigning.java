package se.besked.platform.guard.town;

import se.besked.casework.cases.CaseFile;
import se.besked.casework.login.Browser;
import se.besked.casework.login.EidOrder.Way;
import se.besked.journey.login.FollowOrder;
import se.besked.journey.login.OrderStart;
import se.besked.journey.submit.CoSign;
import se.besked.kernel.signing.ElectronicId.Device;

/** The other guardian's signature, where the case waits for it. */
final class CoSigning {
  private static final Device DEVICE = new Device("127.0.0.1", "test", "localhost");

  private CoSigning() {}

  static void sign(Host host, Household family) {
    var other = family.other();
    if (other == null || !(host.file(family.caseId()) instanceof CaseFile.AwaitingCoGuardian)) {
      return;
    }
    var here = host.municipality();
    var browser = Browser.random();
    var order =
        host.get(CoSign.class)
            .begin(
                host.citizen(other),
                new OrderStart(browser, DEVICE, Way.QR, "http://localhost/", ""),
                "/min-sida",
                family.caseId(),
                here,
                "sv");
    var phone = host.suppliers().bankId();
    phone.start(order.started().autoStartToken(), other);
    phone.open(order.started().orderRef());
    phone.approve(order.started().orderRef());
    var done = host.get(FollowOrder.class).follow(order.id(), browser).orElseThrow();
    var unused = host.get(CoSign.class).finish(host.citizen(other), here, done, "sv");
  }
}
