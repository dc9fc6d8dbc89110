package se.besked.integrations.digitalpost;

import static se.besked.integrations.digitalpost.Namespaces.MESSAGE;
import static se.besked.integrations.digitalpost.Namespaces.MESSAGE_1;
import static se.besked.integrations.digitalpost.Namespaces.MESSAGE_2;
import static se.besked.integrations.digitalpost.Namespaces.SENDER;
import static se.besked.integrations.digitalpost.Namespaces.SERVICE;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import se.besked.integrations.digitalpost.EnvelopedSignature.Signer;
import se.besked.integrations.http.soap.XmlTree;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.post.DigitalLetter;

/**
 * A letter as an operator takes it: signed by the sender, sealed and signed once more by the
 * intermediary. The same letter gives the same bytes each time.
 */
final class SealedDelivery {
  /** The contract's type is a language tag; senders in operation write it like this. */
  private static final String LANGUAGE = "svSE";

  private final DigitalPostConfiguration.Settings settings;
  private final Signer sender;
  private final Signer intermediary;

  SealedDelivery(DigitalPostConfiguration.Settings settings, Signer sender, Signer intermediary) {
    this.settings = settings;
    this.sender = sender;
    this.intermediary = intermediary;
  }

  /** The body of {@code deliverSecure}, in a document of its own. */
  Document deliverSecure(PersonalNumber recipient, DigitalLetter letter) {
    var sealed = sealed(signed(recipient, letter), letter);
    var document = XmlTree.empty();
    var call = document.createElementNS(SERVICE, "s:deliverSecure");
    XmlTree.declare(call, "s", SERVICE);
    document.appendChild(call);
    // Signed as SealedDelivery and carried under the name that the operation gives it.
    var carried = XmlTree.add(call, SERVICE, "s:deliverSecure");
    var root = sealed.getDocumentElement();
    var attributes = root.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      var attribute = (Attr) attributes.item(i);
      if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
        carried.setAttributeNS(
            XMLConstants.XMLNS_ATTRIBUTE_NS_URI, attribute.getName(), attribute.getValue());
      }
    }
    XmlTree.children(root).forEach(child -> carried.appendChild(document.importNode(child, true)));
    return document;
  }

  private Document signed(PersonalNumber recipient, DigitalLetter letter) {
    var document = root("m:SignedDelivery");
    var delivery = XmlTree.add(document.getDocumentElement(), MESSAGE, "m:Delivery");
    header(XmlTree.add(delivery, MESSAGE, "m:Header"), recipient, letter);
    message(XmlTree.add(delivery, MESSAGE, "m:Message"), letter);
    EnvelopedSignature.sign(document, sender);
    return document;
  }

  private Document sealed(Document signed, DigitalLetter letter) {
    var document = root("m:SealedDelivery");
    var root = document.getDocumentElement();
    root.appendChild(document.importNode(signed.getDocumentElement(), true));
    var seal = XmlTree.add(root, MESSAGE, "m:Seal");
    XmlTree.add(seal, MESSAGE_1, "m1:ReceivedTime", letter.on().toString());
    XmlTree.add(seal, MESSAGE_1, "m1:SignaturesOK", "true");
    EnvelopedSignature.sign(document, intermediary);
    return document;
  }

  private static Document root(String name) {
    var document = XmlTree.empty();
    var root = document.createElementNS(MESSAGE, name);
    XmlTree.declare(root, "m", MESSAGE);
    XmlTree.declare(root, "m1", MESSAGE_1);
    XmlTree.declare(root, "m2", MESSAGE_2);
    XmlTree.declare(root, "snd", SENDER);
    document.appendChild(root);
    return document;
  }

  private void header(Element header, PersonalNumber recipient, DigitalLetter letter) {
    var from = XmlTree.add(header, MESSAGE_2, "m2:Sender");
    XmlTree.add(from, SENDER, "snd:Id", settings.organisationNumber());
    XmlTree.add(from, SENDER, "snd:Name", settings.senderName());
    XmlTree.add(header, MESSAGE_2, "m2:Recipient", recipient.digits());
    XmlTree.add(header, MESSAGE_2, "m2:CorrelationId", letter.id().toString());
  }

  private void message(Element message, DigitalLetter letter) {
    var header = XmlTree.add(message, MESSAGE, "m:Header");
    XmlTree.add(header, MESSAGE, "m:Id", letter.id().toString());
    XmlTree.add(header, MESSAGE, "m:Subject", letter.subject());
    var support = XmlTree.add(header, MESSAGE, "m:Supportinfo");
    XmlTree.add(support, MESSAGE, "m:Text", settings.support().text());
    XmlTree.add(support, MESSAGE, "m:URL", settings.support().url());
    XmlTree.add(support, MESSAGE, "m:PhoneNumber", settings.support().phone());
    XmlTree.add(support, MESSAGE, "m:EmailAdress", settings.support().email());
    XmlTree.add(header, MESSAGE, "m:Language", LANGUAGE);
    var body = XmlTree.add(message, MESSAGE, "m:Body");
    XmlTree.add(body, MESSAGE_1, "m1:ContentType", "text/plain");
    XmlTree.add(body, MESSAGE_1, "m1:Body", base64(letter.text().getBytes(StandardCharsets.UTF_8)));
    for (var file : letter.files()) {
      var attachment = XmlTree.add(message, MESSAGE, "m:Attachment");
      XmlTree.add(attachment, MESSAGE_1, "m1:ContentType", file.mediaType());
      XmlTree.add(attachment, MESSAGE_1, "m1:Body", base64(file.content()));
      XmlTree.add(attachment, MESSAGE_1, "m1:Checksum", checksum(file.content()));
      XmlTree.add(attachment, MESSAGE_1, "m1:Filename", file.name());
    }
  }

  private static String base64(byte[] content) {
    return Base64.getEncoder().encodeToString(content);
  }

  /** MD5 in capital letters, as the contract has it: for damage on the way, not for trust. */
  static String checksum(byte[] content) {
    try {
      return HexFormat.of()
          .withUpperCase()
          .formatHex(MessageDigest.getInstance("MD5").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java has MD5", e);
    }
  }
}
