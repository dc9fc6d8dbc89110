package se.besked.integrations.bankid.simulated;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import se.besked.kernel.people.PersonalNumber;
import se.besked.simulation.SimulatedRequest;
import se.besked.simulation.SimulatedResponse;
import se.besked.simulation.Simulator;

/**
 * BankID without BankID: the RP API under {@code /bankid/rp/v6.0}, a telephone to hold in the
 * browser under {@code /bankid/phone}, and {@code /bankid/control} for tests in another process.
 *
 * <p>Tests in the same JVM call the methods here. A login looks like this: {@code
 * scan(electronicId.qrContent(order, now), anna); approve(order.orderRef());}
 */
public final class SimulatedBankId implements Simulator {
  private static final Pattern QR =
      Pattern.compile("bankid\\.([0-9a-f-]{36})\\.(\\d{1,6})\\.([0-9a-f]{64})");
  private static final long QR_TOLERANCE_SECONDS = 5;

  private final List<PhoneOwner> owners;
  private final Clock clock;
  private final SimulatedBank bank;
  private final Orders orders;
  private final RpWire rp;
  private final PhoneWire phone;
  private final ControlWire control;
  private volatile Optional<String> phoneAddress = Optional.empty();

  /**
   * Starts with keys of its own; this takes about a second.
   *
   * @param owners whose BankID the telephone has, in the order it shows them
   * @param clock moves the orders' time limits; must be the clock that the adapter has
   */
  public SimulatedBankId(List<PhoneOwner> owners, Clock clock) {
    if (owners.isEmpty()) {
      throw new IllegalArgumentException("Somebody must have a BankID");
    }
    this.owners = List.copyOf(owners);
    this.clock = clock;
    bank = new SimulatedBank(clock);
    orders = new Orders(clock);
    rp = new RpWire(orders, clock);
    phone = new PhoneWire(this);
    control = new ControlWire(this);
  }

  @Override
  public String name() {
    return "bankid";
  }

  @Override
  public boolean spared(String path) {
    return path.startsWith("/phone") || path.startsWith("/control");
  }

  /** Older documents spell the code with a capital letter, so the down answer does. */
  @Override
  public SimulatedResponse downAnswer() {
    return new WireError("Maintenance", "The service is temporarily down").response();
  }

  @Override
  public SimulatedResponse answer(SimulatedRequest request) {
    if (request.path().equals("/phone") || request.path().startsWith("/phone/")) {
      return phone.answer(request);
    }
    if (request.path().startsWith("/control/")) {
      return control.answer(request);
    }
    return rp.answer(request);
  }

  /** The root that signatures lead to, as PEM: what {@code besked.bankid.trusted-roots} takes. */
  public String rootPem() {
    return bank.rootPem();
  }

  public List<PhoneOwner> owners() {
    return owners;
  }

  /** Reads a QR code; the code must be right and at most five seconds off. */
  public PhoneAnswer scan(String qrContent, PersonalNumber person) {
    var qr = QR.matcher(qrContent.strip());
    if (!qr.matches()) {
      return new PhoneAnswer.Refused("Det här är inte en QR-kod från BankID.");
    }
    long shown = Long.parseLong(qr.group(2));
    return orders.pickUp(
        o -> o.qrStartToken.equals(qr.group(1)) && fresh(o, shown) && proven(o, qr.group(3), shown),
        owner(person),
        false,
        "QR-koden gäller inte längre. Läs av den som visas nu.");
  }

  private boolean fresh(SimulatedOrder order, long shown) {
    long elapsed = Duration.between(order.createdAt, clock.instant()).toSeconds();
    return Math.abs(shown - elapsed) <= QR_TOLERANCE_SECONDS;
  }

  private static boolean proven(SimulatedOrder order, String code, long shown) {
    var right = authCode(order.qrStartSecret, shown);
    return MessageDigest.isEqual(right.getBytes(US_ASCII), code.getBytes(US_ASCII));
  }

  /** As BankID's documents have it: HMAC-SHA256 of the second, in hexadecimal digits. */
  private static String authCode(String secret, long second) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(US_ASCII), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(Long.toString(second).getBytes(US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }

  /** Picks up the newest order that nobody has picked up, as if its QR code had been read. */
  public PhoneAnswer scanNewest(PersonalNumber person) {
    return orders.pickUp(
        o -> true, owner(person), false, "Ingen QR-kod visas just nu. Börja på datorn.");
  }

  /** Starts an order on the same device. */
  public PhoneAnswer start(String autoStartToken, PersonalNumber person) {
    return orders.pickUp(
        o -> o.autoStartToken.equals(autoStartToken),
        owner(person),
        true,
        "Begäran finns inte längre. Gå tillbaka till webbläsaren och börja om.");
  }

  /** The person looks at what is asked: the order's hint becomes {@code userSign}. */
  public PhoneAnswer open(String orderRef) {
    return orders.onPhone(orderRef, o -> o.hint("userSign"));
  }

  /** The person enters the code and identifies or signs. */
  public PhoneAnswer approve(String orderRef) {
    var before = orders.onPhone(orderRef, o -> {});
    if (!(before instanceof PhoneAnswer.OnPhone(OpenOrder order))) {
      return before;
    }
    // Signed outside the orders' lock: making a person's key takes a while.
    var proof = proof(order, orders.form(orderRef));
    return orders.onPhone(orderRef, o -> o.complete(proof, phoneAddress, clock.instant()));
  }

  private SimulatedBank.Proof proof(OpenOrder order, OrderForm form) {
    var function = form.kind().equals("sign") ? "Signing" : "Identification";
    return bank.sign(
        order.owner().orElseThrow(),
        new XmlSignature.Content(function, form.visible(), form.invisible()));
  }

  /** The person presses Avbryt in the app. */
  public PhoneAnswer cancelOnPhone(String orderRef) {
    return orders.onPhone(orderRef, o -> o.fail("userCancel", clock.instant()));
  }

  /** Ends a live order with any hint code, known or not. */
  public OpenOrder fail(String orderRef, String hintCode) {
    return orders.force(orderRef, o -> o.fail(hintCode, clock.instant()));
  }

  /** Lets a live order say any hint code until the telephone's next step. */
  public OpenOrder hint(String orderRef, String hintCode) {
    return orders.force(orderRef, o -> o.hint(hintCode));
  }

  /**
   * The next call of a method is refused.
   *
   * @param method auth, sign, collect or cancel
   */
  public void failNext(String method, String errorCode) {
    rp.failNext(method, errorCode);
  }

  /** The risk of all orders from now on: low, moderate or high. */
  public void risk(String level) {
    rp.risk(level);
  }

  /** Where the telephone is from now on: an IP address unlike the browser's, as when phished. */
  public void phoneAddress(String ip) {
    phoneAddress = Optional.of(InetAddress.ofLiteral(ip).getHostAddress());
  }

  /** The telephone is again where the browser is, as on the same device. */
  public void phoneAtBrowser() {
    phoneAddress = Optional.empty();
  }

  /** Every order that can still be collected, oldest first. */
  public List<OpenOrder> openOrders() {
    return orders.all();
  }

  private PhoneOwner owner(PersonalNumber person) {
    return owners.stream()
        .filter(o -> o.number().equals(person))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("This person has no BankID here"));
  }
}
