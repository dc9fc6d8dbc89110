package se.besked.integrations.digitalpost;

import static se.besked.integrations.digitalpost.Namespaces.MESSAGE;
import static se.besked.integrations.digitalpost.Namespaces.MESSAGE_1;
import static se.besked.integrations.digitalpost.Namespaces.MESSAGE_2;
import static se.besked.integrations.digitalpost.Namespaces.SENDER;
import static se.besked.integrations.digitalpost.Namespaces.SIGNATURE;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * Which elements stand where and in which order, as the contracts' schemas have it, and how long
 * their texts may be.
 */
final class SimulatedShapes {
  private static final Map<String, String> PREFIXES =
      Map.of(MESSAGE, "m:", MESSAGE_1, "m1:", MESSAGE_2, "m2:", SENDER, "snd:", SIGNATURE, "ds:");

  /** Path from the sealed delivery to what stands in it, each followed by a comma. */
  private static final Map<String, String> ORDER =
      Map.ofEntries(
          Map.entry("", "m:SignedDelivery,m:Seal,ds:Signature,"),
          Map.entry("/m:SignedDelivery", "m:Delivery,ds:Signature,"),
          Map.entry("/m:SignedDelivery/m:Delivery", "m:Header,(m:Message,)+"),
          Map.entry(
              "/m:SignedDelivery/m:Delivery/m:Header",
              "m2:Sender,m2:Recipient,(m2:Reference,)?(m2:CorrelationId,)?(m2:Attention,)?"),
          Map.entry(
              "/m:SignedDelivery/m:Delivery/m:Header/m2:Sender",
              "snd:Id,snd:Name,(snd:Attention,)?"),
          Map.entry("/m:SignedDelivery/m:Delivery/m:Message", "m:Header,m:Body,(m:Attachment,)*"),
          Map.entry(
              "/m:SignedDelivery/m:Delivery/m:Message/m:Header",
              "m:Id,m:Subject,m:Supportinfo,(m:OfficialMatter,)?(m:Metadata,)*m:Language,"
                  + "(m:Reply,)?(m:ReceiptRequest,)?"),
          Map.entry(
              "/m:SignedDelivery/m:Delivery/m:Message/m:Header/m:Supportinfo",
              "m:Text,(m:URL,)?(m:PhoneNumber,)?(m:EmailAdress,)?"),
          Map.entry("/m:SignedDelivery/m:Delivery/m:Message/m:Body", "m1:ContentType,m1:Body,"),
          Map.entry(
              "/m:SignedDelivery/m:Delivery/m:Message/m:Attachment",
              "m1:ContentType,m1:Body,m1:Checksum,m1:Filename,"),
          Map.entry("/m:Seal", "m1:ReceivedTime,m1:SignaturesOK,"));

  private static final Map<String, String> TEXTS =
      Map.of(
          "m:Subject", "(?s).{0,255}",
          "m:Text", "(?s).{0,1024}",
          "m:URL", "(?s).{0,255}",
          "m:PhoneNumber", "(?s).{0,255}",
          "m:EmailAdress", "(?=.{5,256}$).+@.+\\..+",
          "m2:Recipient", "16\\d{10}|(18|19|20)\\d{10}",
          "snd:Id", "16\\d{10}",
          "snd:Name", "(?s).{2,256}",
          "m:Language", "[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*",
          "m1:ReceivedTime", "\\d{4}-\\d{2}-\\d{2}");

  private SimulatedShapes() {}

  /** What is wrong with a sealed delivery, whatever its own name; empty when nothing is. */
  static Optional<String> problem(Element sealed) {
    return problem(sealed, "");
  }

  private static Optional<String> problem(Element element, String path) {
    var order = ORDER.get(path);
    if (order == null) {
      return text(element);
    }
    var children = SimulatedXml.children(element);
    var found = children.stream().map(c -> name(c) + ",").collect(Collectors.joining());
    if (!Pattern.matches(order, found)) {
      return Optional.of("cvc-complex-type.2.4: " + path + " has " + found);
    }
    return children.stream()
        .filter(c -> !SIGNATURE.equals(c.getNamespaceURI()))
        .flatMap(c -> problem(c, path + "/" + name(c)).stream())
        .findFirst();
  }

  private static Optional<String> text(Element element) {
    var pattern = TEXTS.get(name(element));
    return pattern == null || Pattern.matches(pattern, element.getTextContent())
        ? Optional.empty()
        : Optional.of("cvc-pattern-valid: " + name(element));
  }

  private static String name(Element element) {
    return PREFIXES.getOrDefault(element.getNamespaceURI(), "?:") + element.getLocalName();
  }
}
