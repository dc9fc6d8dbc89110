package se.besked.integrations.bankid.simulated;

import java.net.InetAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import se.besked.kernel.people.InvalidPersonalNumber;
import se.besked.kernel.people.PersonalNumber;
import tools.jackson.databind.JsonNode;

/**
 * A valid request for an order.
 *
 * @param visible base64, as it came
 * @param invisible base64, as it came
 */
record OrderForm(
    String kind,
    String ip,
    Optional<String> visible,
    Optional<String> invisible,
    Optional<String> returnUrl,
    boolean returnRisk,
    Optional<PersonalNumber> signer) {
  private static final Set<String> FIELDS =
      Set.of(
          "endUserIp",
          "userVisibleData",
          "userVisibleDataFormat",
          "userNonVisibleData",
          "returnUrl",
          "returnRisk",
          "requirement",
          "web",
          "app");
  private static final Set<String> REQUIREMENT =
      Set.of("pinCode", "mrtd", "cardReader", "certificatePolicies", "personalNumber");
  private static final Set<String> WEB = Set.of("referringDomain", "userAgent", "deviceIdentifier");
  private static final Set<String> APP =
      Set.of("appIdentifier", "deviceOS", "deviceModelName", "deviceIdentifier");

  static OrderForm read(String kind, JsonNode body) throws WireError {
    var wire = new WireObject(body, "");
    wire.only(FIELDS);
    boolean sign = kind.equals("sign");
    var visible = wire.text("userVisibleData", sign ? 40_000 : 1_500);
    if (sign && visible.isEmpty()) {
      throw WireError.invalid("Missing userVisibleData");
    }
    checkText(visible);
    var format = wire.text("userVisibleDataFormat", 40);
    if (format.isPresent()) {
      // BankID itself knows simpleMarkdownV1. We never ask for it: what people type would be read
      // as headings and lists. Should somebody do so again, this is where it shows.
      throw WireError.invalid("Invalid userVisibleDataFormat");
    }
    var invisible = wire.text("userNonVisibleData", sign ? 200_000 : 1_500);
    if (invisible.isPresent()) {
      base64("userNonVisibleData", invisible.get());
    }
    checkDevice(wire);
    return new OrderForm(
        kind, ip(wire), visible, invisible, returnUrl(wire), wire.flag("returnRisk"), signer(wire));
  }

  private static String ip(WireObject wire) throws WireError {
    var ip = wire.text("endUserIp", 45).orElseThrow(() -> WireError.invalid("Missing endUserIp"));
    try {
      return InetAddress.ofLiteral(ip).getHostAddress();
    } catch (IllegalArgumentException e) {
      throw WireError.invalid("Invalid endUserIp");
    }
  }

  private static Optional<String> returnUrl(WireObject wire) throws WireError {
    var url = wire.text("returnUrl", 512);
    if (url.isPresent()) {
      try {
        if (!URI.create(url.get()).isAbsolute()) {
          throw WireError.invalid("Invalid returnUrl");
        }
      } catch (IllegalArgumentException e) {
        throw WireError.invalid("Invalid returnUrl");
      }
    }
    return url;
  }

  private static Optional<PersonalNumber> signer(WireObject wire) throws WireError {
    var requirement = wire.object("requirement");
    if (requirement.isEmpty()) {
      return Optional.empty();
    }
    var r = requirement.get();
    r.only(REQUIREMENT);
    r.flag("pinCode");
    r.flag("mrtd");
    var reader = r.text("cardReader", 10);
    if (reader.isPresent() && !Set.of("class1", "class2").contains(reader.get())) {
      throw WireError.invalid("Invalid requirement.cardReader");
    }
    r.texts("certificatePolicies");
    var number = r.text("personalNumber", 12);
    try {
      return number.map(PersonalNumber::of);
    } catch (InvalidPersonalNumber e) {
      throw WireError.invalid("Invalid requirement.personalNumber");
    }
  }

  private static void checkDevice(WireObject wire) throws WireError {
    var web = wire.object("web");
    var app = wire.object("app");
    if (web.isPresent() && app.isPresent()) {
      throw WireError.invalid("Give web or app, not both");
    }
    if (web.isPresent()) {
      web.get().only(WEB);
      for (var field : WEB) {
        web.get().text(field, 256);
      }
    }
    if (app.isPresent()) {
      app.get().only(APP);
      for (var field : APP) {
        app.get().text(field, 256);
      }
    }
  }

  private static void checkText(Optional<String> visible) throws WireError {
    if (visible.isEmpty()) {
      return;
    }
    var bytes = base64("userVisibleData", visible.get());
    try {
      var _ = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException e) {
      throw WireError.invalid("Invalid userVisibleData");
    }
  }

  private static byte[] base64(String field, String value) throws WireError {
    try {
      return Base64.getDecoder().decode(value);
    } catch (IllegalArgumentException e) {
      throw WireError.invalid("Invalid " + field);
    }
  }

  Optional<String> visibleText() {
    return visible.map(v -> new String(Base64.getDecoder().decode(v), StandardCharsets.UTF_8));
  }
}
