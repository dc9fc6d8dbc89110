package se.besked.integrations.digitalpost;

import static se.besked.integrations.digitalpost.Namespaces.RECIPIENT;
import static se.besked.integrations.digitalpost.Namespaces.SERVICE;

import java.time.Clock;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.w3c.dom.Element;
import se.besked.simulation.SimulatedRequest;
import se.besked.simulation.SimulatedResponse;
import se.besked.simulation.Simulator;

/**
 * The register of mailboxes and one operator, over their wire, with a page where a demo user reads
 * the letters: mounted as {@code digital-post} on the simulators' server. It checks structure,
 * lengths, checksums and both signatures, and gives a letter that comes twice the answer it had.
 */
public final class SimulatedDigitalPost implements Simulator {
  static final String ORGANISATION = "162120001299";
  static final String OPERATOR = "165565000016";
  static final String OPERATOR_NAME = "Demolådan";
  private static final String BUNDLE = "digital-post";
  private static final int LARGEST_BYTES = 4_000_000;

  private final SimulatedCertificate certificate;
  private final Map<String, Account> accounts = new ConcurrentHashMap<>();
  private final Map<String, String> transactions = new ConcurrentHashMap<>();
  private final List<ReceivedLetter> received = new CopyOnWriteArrayList<>();
  private final Set<String> undelivered = ConcurrentHashMap.newKeySet();
  private final AtomicInteger deliveries = new AtomicInteger();
  private final AtomicInteger lost = new AtomicInteger();
  private volatile String url = "";

  /**
   * Starts with mailboxes.
   *
   * @param owners twelve digits of everybody who has one
   */
  public SimulatedDigitalPost(Collection<String> owners, Clock clock) {
    certificate =
        SimulatedCertificate.of("Havrelunda kommun", ORGANISATION.substring(2), clock.instant());
    owners.forEach(owner -> account(owner, Account.OPEN));
  }

  /** How somebody stands in the register. */
  public enum Account {
    OPEN,
    SENDER_NOT_ACCEPTED,
    PENDING,
    NO_OPERATOR,
    /** With an operator that nobody has heard of. */
    OTHER_OPERATOR,
    /** With the known operator's number and an address that is not theirs. */
    OTHER_ADDRESS,
    NO_ADDRESS,
    NONE
  }

  /**
   * A letter in a mailbox.
   *
   * @param attachment the first file
   */
  public record ReceivedLetter(
      String id, String recipient, String subject, String text, byte[] attachment) {}

  /** The settings that point the real client to one that is mounted at an address. */
  public Map<String, Object> properties(String address) {
    url = address;
    var all = new LinkedHashMap<String, Object>();
    var prefix = "besked.digital-post.";
    all.put(
        "spring.ssl.bundle.pem." + BUNDLE + ".keystore.certificate", certificate.certificatePem());
    all.put("spring.ssl.bundle.pem." + BUNDLE + ".keystore.private-key", certificate.keyPem());
    all.put(prefix + "recipient-url", address + "/recipient/v3");
    all.put(prefix + "organisation-number", ORGANISATION);
    all.put(prefix + "sender-name", "Havrelunda kommun");
    all.put(prefix + "support.text", "Har du frågor? Kontakta Kontaktcenter.");
    all.put(prefix + "support.url", "https://www.havrelunda.example");
    all.put(prefix + "support.phone", "08-465 004 10");
    all.put(prefix + "support.email", "kontaktcenter@havrelunda.example");
    all.put(prefix + "signing-bundle", BUNDLE);
    all.put(prefix + "operators[0].id", OPERATOR);
    all.put(prefix + "operators[0].name", OPERATOR_NAME);
    all.put(prefix + "operators[0].address", address + "/operator/v3");
    return all;
  }

  /** From now on the register says this of somebody. */
  public void account(String number, Account account) {
    accounts.put(number, account);
  }

  /** The operator takes letters to this person and says that they were not delivered. */
  public void doNotDeliverTo(String number) {
    undelivered.add(number);
  }

  /** The operator delivers so many letters of which we never get to know. */
  public void loseAnswers(int times) {
    lost.set(times);
  }

  /** Everything in mailboxes, oldest first. */
  public List<ReceivedLetter> received() {
    return List.copyOf(received);
  }

  /** How many deliveries the operator has been asked for, those that came again among them. */
  public int deliveries() {
    return deliveries.get();
  }

  SimulatedCertificate certificate() {
    return certificate;
  }

  @Override
  public String name() {
    return "digital-post";
  }

  @Override
  public boolean spared(String path) {
    return !path.endsWith("/v3");
  }

  @Override
  public SimulatedResponse downAnswer() {
    return SimulatedSoap.fault(503, "Server", 5000, "Tjänsten är inte tillgänglig");
  }

  @Override
  public SimulatedResponse answer(SimulatedRequest request) {
    var path = request.method() + " " + request.path();
    if (path.matches("GET /letters/\\d{1,6}\\.pdf")) {
      return SimulatedPostPage.file(received(), path);
    }
    return switch (path) {
      case "GET /" -> SimulatedPostPage.of(received());
      case "POST /recipient/v3" ->
          SimulatedSoap.answer(request, RECIPIENT, "isReachable", this::reachable);
      case "POST /operator/v3" ->
          SimulatedSoap.answer(request, SERVICE, "deliverSecure", this::deliver);
      default -> SimulatedResponse.text(404, "Here is only digital post.");
    };
  }

  private SimulatedResponse reachable(Element call) {
    var sender = SimulatedXml.text(call, "senderOrgNr");
    if (!sender.equals(ORGANISATION)) {
      return SimulatedSoap.fault(500, "Client", 5002, "Okänd avsändare");
    }
    var answer = new StringBuilder();
    for (var recipient : SimulatedXml.children(call, "recipientId")) {
      var number = recipient.getTextContent().strip();
      var account = accounts.getOrDefault(number, Account.NONE);
      if (account != Account.NONE) {
        answer.append(status(number, account));
      }
    }
    return SimulatedSoap.of(
        "<r:isReachableResponse xmlns:r='%s' xmlns:r1='%s'>%s</r:isReachableResponse>"
            .formatted(RECIPIENT, Namespaces.RECIPIENT_1, answer));
  }

  private String status(String number, Account account) {
    return """
    <r:return><r1:AccountStatus><r1:RecipientId>%s</r1:RecipientId>\
    <r1:Type>Secure</r1:Type><r1:Pending>%s</r1:Pending>%s</r1:AccountStatus>\
    <r1:SenderAccepted>%s</r1:SenderAccepted></r:return>"""
        .formatted(
            number,
            account == Account.PENDING,
            account == Account.NO_OPERATOR ? "" : supplier(account),
            account != Account.SENDER_NOT_ACCEPTED);
  }

  private String supplier(Account account) {
    var address =
        switch (account) {
          case NO_ADDRESS -> "";
          case OTHER_ADDRESS -> url + "/somebody/else";
          default -> url + "/operator/v3";
        };
    return """
    <r1:ServiceSupplier><r1:Id>%s</r1:Id><r1:Name>%s</r1:Name>\
    <r1:ServiceAdress>%s</r1:ServiceAdress>\
    <r1:InternalServiceAdress>%s</r1:InternalServiceAdress></r1:ServiceSupplier>"""
        .formatted(
            account == Account.OTHER_OPERATOR ? "165560000017" : OPERATOR,
            OPERATOR_NAME,
            address,
            address);
  }

  private SimulatedResponse deliver(Element call) {
    deliveries.incrementAndGet();
    var carried = SimulatedXml.child(call, "deliverSecure");
    if (carried.isEmpty()) {
      return SimulatedSoap.fault(500, "Client", 4999, "deliverSecure saknas");
    }
    var sealed = carried.get();
    var problem =
        SimulatedShapes.problem(sealed)
            .or(() -> SimulatedSignatures.problem(sealed, certificate.certificate()))
            .or(() -> checksums(sealed));
    if (problem.isPresent()) {
      return SimulatedSoap.fault(500, "Client", 5003, problem.get());
    }
    return take(sealed);
  }

  private static java.util.Optional<String> checksums(Element sealed) {
    long size = 0;
    for (var attachment : attachments(sealed)) {
      var content = Base64.getMimeDecoder().decode(SimulatedXml.text(attachment, "Body"));
      size += content.length;
      if (!SealedDelivery.checksum(content).equals(SimulatedXml.text(attachment, "Checksum"))) {
        return java.util.Optional.of("Checksumman stämmer inte");
      }
    }
    return size > LARGEST_BYTES
        ? java.util.Optional.of("Meddelandet är för stort")
        : java.util.Optional.empty();
  }

  private static Element message(Element sealed) {
    return SimulatedXml.child(sealed, "SignedDelivery")
        .flatMap(s -> SimulatedXml.child(s, "Delivery"))
        .flatMap(d -> SimulatedXml.child(d, "Message"))
        .orElseThrow();
  }

  private static List<Element> attachments(Element sealed) {
    return SimulatedXml.children(message(sealed), "Attachment");
  }

  private SimulatedResponse take(Element sealed) {
    var delivery =
        SimulatedXml.child(sealed, "SignedDelivery")
            .flatMap(s -> SimulatedXml.child(s, "Delivery"))
            .orElseThrow();
    var recipient =
        SimulatedXml.child(delivery, "Header")
            .map(h -> SimulatedXml.text(h, "Recipient"))
            .orElseThrow();
    var header = SimulatedXml.child(message(sealed), "Header").orElseThrow();
    var id = SimulatedXml.text(header, "Id");
    boolean delivered = !undelivered.contains(recipient);
    var transaction =
        transactions.computeIfAbsent(
            id + "/" + recipient,
            key -> {
              if (delivered) {
                received.add(letter(id, recipient, header, sealed));
              }
              return UUID.randomUUID().toString();
            });
    if (lost.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
      return SimulatedResponse.text(502, "Bad Gateway");
    }
    return SimulatedSoap.of(
        """
        <s:deliverSecureResponse xmlns:s='%s' xmlns:s1='%s'><s:return>\
        <s1:TransId>%s</s1:TransId><s1:Status><s1:RecipientId>%s</s1:RecipientId>\
        <s1:Delivered>%s</s1:Delivered></s1:Status></s:return></s:deliverSecureResponse>"""
            .formatted(SERVICE, Namespaces.SERVICE_1, transaction, recipient, delivered));
  }

  private static ReceivedLetter letter(
      String id, String recipient, Element header, Element sealed) {
    var body =
        SimulatedXml.child(message(sealed), "Body")
            .map(b -> SimulatedXml.text(b, "Body"))
            .orElse("");
    return new ReceivedLetter(
        id,
        recipient,
        SimulatedXml.text(header, "Subject"),
        new String(Base64.getMimeDecoder().decode(body), java.nio.charset.StandardCharsets.UTF_8),
        attachments(sealed).stream()
            .findFirst()
            .map(a -> Base64.getMimeDecoder().decode(SimulatedXml.text(a, "Body")))
            .orElse(new byte[0]));
  }
}
