package se.besked.integrations.bankid.simulated;

import java.util.Map;
import java.util.Optional;
import se.besked.kernel.people.PersonalNumber;
import se.besked.simulation.SimulatedRequest;
import se.besked.simulation.SimulatedResponse;

/**
 * The telephone's pages. A person is an index and an order its reference in every address, so no
 * personal number reaches a browser's history.
 */
final class PhoneWire {
  private static final String HOME = "/bankid/phone";

  private final SimulatedBankId bankId;
  private final PhonePages pages = new PhonePages(HOME);

  PhoneWire(SimulatedBankId bankId) {
    this.bankId = bankId;
  }

  SimulatedResponse answer(SimulatedRequest request) {
    var parts = request.path().split("/");
    var form = request.form();
    return switch (request.method() + " " + parts.length) {
      case "GET 2" -> home(request.parameters(), "");
      case "POST 3" -> pickUp(parts[2], form);
      case "GET 4" -> order(parts[3], "");
      case "POST 5" -> finish(parts[3], parts[4], form);
      default -> SimulatedResponse.text(404, "Sidan finns inte.");
    };
  }

  private SimulatedResponse home(Map<String, String> parameters, String trouble) {
    return page(
        pages.home(
            bankId.owners(),
            index(parameters),
            parameters.getOrDefault("autostarttoken", ""),
            trouble));
  }

  private SimulatedResponse pickUp(String how, Map<String, String> form) {
    var owner = owner(form);
    var answer =
        switch (how) {
          case "start" -> bankId.start(form.getOrDefault("autostarttoken", ""), owner);
          case "scan" -> bankId.scan(form.getOrDefault("qr", ""), owner);
          case "scan-newest" -> bankId.scanNewest(owner);
          default -> new PhoneAnswer.Refused("Sidan finns inte.");
        };
    return switch (answer) {
      case PhoneAnswer.OnPhone a ->
          SimulatedResponse.redirect(HOME + "/order/" + a.order().orderRef());
      case PhoneAnswer.Ended a -> ended(a.order());
      case PhoneAnswer.Refused a -> home(form, a.why());
    };
  }

  private SimulatedResponse order(String orderRef, String trouble) {
    return switch (bankId.open(orderRef)) {
      case PhoneAnswer.OnPhone a -> page(pages.order(a.order(), trouble));
      case PhoneAnswer.Ended a -> ended(a.order());
      case PhoneAnswer.Refused a -> home(Map.of(), a.why());
    };
  }

  private SimulatedResponse finish(String orderRef, String how, Map<String, String> form) {
    if (how.equals("approve") && !form.getOrDefault("code", "").matches("\\d{6}")) {
      return order(orderRef, "Skriv din säkerhetskod, sex siffror.");
    }
    var answer = how.equals("approve") ? bankId.approve(orderRef) : bankId.cancelOnPhone(orderRef);
    return switch (answer) {
      case PhoneAnswer.OnPhone a -> page(pages.order(a.order(), ""));
      case PhoneAnswer.Ended a -> ended(a.order());
      case PhoneAnswer.Refused a -> home(Map.of(), a.why());
    };
  }

  /** On the same device the app goes back to where the person came from. */
  private SimulatedResponse ended(OpenOrder order) {
    var back =
        order.sameDevice()
            ? order.returnUrl().filter(u -> u.startsWith("https://") || u.startsWith("http://"))
            : Optional.<String>empty();
    return back.map(SimulatedResponse::redirect)
        .orElseGet(() -> page(pages.ended(order, ownerIndex(order))));
  }

  private int ownerIndex(OpenOrder order) {
    return Math.max(0, order.owner().map(bankId.owners()::indexOf).orElse(0));
  }

  private int index(Map<String, String> parameters) {
    var given = parameters.getOrDefault("owner", "0");
    int index = given.matches("\\d{1,4}") ? Integer.parseInt(given) : 0;
    return index < bankId.owners().size() ? index : 0;
  }

  private PersonalNumber owner(Map<String, String> form) {
    return bankId.owners().get(index(form)).number();
  }

  /** The page stands alone: nothing from elsewhere may load, and no page may frame it. */
  private static SimulatedResponse page(String html) {
    return SimulatedResponse.html(html)
        .with("Cache-Control", "no-store")
        .with("Referrer-Policy", "no-referrer")
        .with(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
  }
}
