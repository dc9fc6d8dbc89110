package se.besked.integrations.digitalpost;

import static se.besked.integrations.digitalpost.Namespaces.RECIPIENT;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import se.besked.integrations.digitalpost.DigitalPostConfiguration.Operator;
import se.besked.integrations.http.soap.XmlTree;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.post.Mailbox;
import se.besked.kernel.post.Mailbox.Why;

/**
 * The question whether somebody is reachable, and the rules for its answer.
 *
 * @param operators those we deliver to; an address that is not one of theirs is never called
 */
record Reachability(String organisationNumber, List<Operator> operators) {
  private static final int ADULT = 18;

  Document question(PersonalNumber person) {
    var document = XmlTree.empty();
    var call = document.createElementNS(RECIPIENT, "r:isReachable");
    XmlTree.declare(call, "r", RECIPIENT);
    document.appendChild(call);
    XmlTree.add(call, RECIPIENT, "r:senderOrgNr", organisationNumber);
    XmlTree.add(call, RECIPIENT, "r:recipientId", person.digits());
    return document;
  }

  /** Empty when the answer is not one to our question. */
  Optional<Mailbox> mailbox(Element answer, PersonalNumber person, LocalDate today) {
    if (!RECIPIENT.equals(answer.getNamespaceURI())
        || !"isReachableResponse".equals(answer.getLocalName())) {
      return Optional.empty();
    }
    var statuses = XmlTree.children(answer, "return");
    if (statuses.isEmpty()) {
      return Optional.of(new Mailbox.Unreachable(Why.NO_MAILBOX));
    }
    return statuses.stream()
        .filter(
            s ->
                XmlTree.child(s, "AccountStatus")
                    .map(a -> XmlTree.text(a, "RecipientId").equals(person.digits()))
                    .orElse(false))
        .findFirst()
        .map(status -> standing(status, person, today));
  }

  private static boolean isMinor(PersonalNumber person, LocalDate today) {
    return person
        .birthDate()
        .map(born -> born.plusYears(ADULT).isAfter(today))
        .orElse(person.birthYear() + ADULT >= today.getYear());
  }

  private Mailbox standing(Element status, PersonalNumber person, LocalDate today) {
    var account = XmlTree.child(status, "AccountStatus").orElseThrow();
    if (!isTrue(XmlTree.text(status, "SenderAccepted"))) {
      return new Mailbox.Unreachable(Why.SENDER_NOT_ACCEPTED);
    }
    if (!isFalse(XmlTree.text(account, "Pending"))) {
      return new Mailbox.Unreachable(Why.PENDING);
    }
    var supplier = XmlTree.child(account, "ServiceSupplier");
    if (supplier.isEmpty()) {
      return new Mailbox.Unreachable(Why.NO_OPERATOR);
    }
    if (isMinor(person, today)) {
      return new Mailbox.Unreachable(Why.UNDER_AGE);
    }
    return at(
        person, XmlTree.text(supplier.get(), "Id"), XmlTree.text(supplier.get(), "ServiceAdress"));
  }

  private Mailbox at(PersonalNumber person, String id, String address) {
    var known = operators.stream().filter(o -> o.id().equals(id)).findFirst();
    if (known.isEmpty()) {
      return new Mailbox.Unreachable(Why.UNSUPPORTED_OPERATOR);
    }
    if (address.isBlank()) {
      return new Mailbox.Unreachable(Why.NO_OPERATOR_ADDRESS);
    }
    return known
        .filter(o -> isSame(o.address(), address))
        .<Mailbox>map(o -> new Mailbox.Reachable(person, o.id(), o.name()))
        .orElseGet(() -> new Mailbox.Unreachable(Why.UNSUPPORTED_OPERATOR));
  }

  /** Letter for letter, except for a slash at the end: nothing is resolved or guessed. */
  private static boolean isSame(URI allowed, String given) {
    return withoutSlash(allowed.toString()).equals(withoutSlash(given));
  }

  private static String withoutSlash(String address) {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  private static boolean isTrue(String xsdBoolean) {
    return xsdBoolean.equals("true") || xsdBoolean.equals("1");
  }

  private static boolean isFalse(String xsdBoolean) {
    return xsdBoolean.equals("false") || xsdBoolean.equals("0");
  }
}
