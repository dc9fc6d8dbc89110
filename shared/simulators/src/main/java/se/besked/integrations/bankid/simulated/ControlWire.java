package se.besked.integrations.bankid.simulated;

import java.util.Map;
import java.util.Optional;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;
import se.besked.simulation.SimulatedRequest;
import se.besked.simulation.SimulatedResponse;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The telephone for tests in another process.
 *
 * <p>{@code GET /control/orders} and {@code GET /control/root}; everything else is {@code POST}
 * with an HTML form: {@code scan} (qr, owner), {@code scan-newest} (owner), {@code start}
 * (autostarttoken, owner), {@code open}, {@code approve} and {@code cancel} (order), {@code fail}
 * and {@code hint} (order, hint), {@code error} (method, code), {@code risk} (level), {@code
 * phone-address} (ip; without one the telephone is where the browser is). The owner is the index in
 * the telephone's list; without an order the newest one in the telephone is meant.
 */
final class ControlWire {
  private final JsonMapper json = JsonMapper.builder().build();
  private final SimulatedBankId bankId;

  ControlWire(SimulatedBankId bankId) {
    this.bankId = bankId;
  }

  SimulatedResponse answer(SimulatedRequest request) {
    var command = request.path().substring("/control/".length());
    try {
      return switch (request.method() + " " + command) {
        case "GET orders" -> orders();
        case "GET root" -> SimulatedResponse.text(200, bankId.rootPem());
        default ->
            request.method().equals("POST")
                ? told(command, request.form())
                : SimulatedResponse.text(404, "There is no such command.");
      };
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return SimulatedResponse.json(
          400, json.createObjectNode().put("why", String.valueOf(e.getMessage())).toString());
    }
  }

  private SimulatedResponse told(String command, Map<String, String> form) {
    return switch (command) {
      case "scan" -> answer(bankId.scan(needed(form, "qr"), owner(form)));
      case "scan-newest" -> answer(bankId.scanNewest(owner(form)));
      case "start" -> answer(bankId.start(needed(form, "autostarttoken"), owner(form)));
      case "open" -> answer(bankId.open(order(form)));
      case "approve" -> answer(bankId.approve(order(form)));
      case "cancel" -> answer(bankId.cancelOnPhone(order(form)));
      case "fail" -> ok(bankId.fail(order(form), needed(form, "hint")));
      case "hint" -> ok(bankId.hint(order(form), needed(form, "hint")));
      case "error" -> {
        bankId.failNext(needed(form, "method"), needed(form, "code"));
        yield SimulatedResponse.json(200, "{}");
      }
      case "risk" -> {
        bankId.risk(needed(form, "level"));
        yield SimulatedResponse.json(200, "{}");
      }
      case "phone-address" -> {
        Optional.ofNullable(form.get("ip"))
            .filter(ip -> !ip.isBlank())
            .ifPresentOrElse(bankId::phoneAddress, bankId::phoneAtBrowser);
        yield SimulatedResponse.json(200, "{}");
      }
      default -> SimulatedResponse.text(404, "There is no such command.");
    };
  }

  private SimulatedResponse orders() {
    var list = json.createArrayNode();
    bankId.openOrders().forEach(o -> list.add(node(o)));
    return SimulatedResponse.json(200, list.toString());
  }

  private SimulatedResponse answer(PhoneAnswer answer) {
    return switch (answer) {
      case PhoneAnswer.OnPhone a -> ok(a.order());
      case PhoneAnswer.Ended a -> ok(a.order());
      case PhoneAnswer.Refused a ->
          SimulatedResponse.json(409, json.createObjectNode().put("why", a.why()).toString());
    };
  }

  private SimulatedResponse ok(OpenOrder order) {
    return SimulatedResponse.json(200, node(order).toString());
  }

  private ObjectNode node(OpenOrder order) {
    var node =
        json.createObjectNode()
            .put("orderRef", order.orderRef())
            .put("kind", order.kind())
            .put("status", order.status())
            .put("hintCode", order.hintCode())
            .put("sameDevice", order.sameDevice())
            .put("createdAt", order.createdAt().toString());
    order.visibleText().ifPresent(t -> node.put("visibleText", t));
    order.returnUrl().ifPresent(u -> node.put("returnUrl", u));
    order.owner().map(PhoneOwner::name).map(PersonName::full).ifPresent(n -> node.put("owner", n));
    return node;
  }

  private PersonalNumber owner(Map<String, String> form) {
    return bankId.owners().get(Integer.parseInt(form.getOrDefault("owner", "0"))).number();
  }

  private String order(Map<String, String> form) {
    return Optional.ofNullable(form.get("order"))
        .or(
            () ->
                bankId.openOrders().reversed().stream()
                    .filter(o -> o.status().equals("pending"))
                    .findFirst()
                    .map(OpenOrder::orderRef))
        .orElseThrow(() -> new IllegalArgumentException("There is no live order"));
  }

  private static String needed(Map<String, String> form, String field) {
    var value = form.get(field);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("Give " + field);
    }
    return value;
  }
}
