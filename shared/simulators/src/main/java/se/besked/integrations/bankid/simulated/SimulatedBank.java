package se.besked.integrations.bankid.simulated;

import java.security.KeyPair;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import se.besked.kernel.people.PersonalNumber;
import se.besked.simulation.PracticeKeys;

/** Root, bank, the bank's BankID authority, its OCSP service and the persons' certificates. */
final class SimulatedBank {
  private static final Duration ROOT_LIFE = Duration.ofDays(30 * 365);
  private static final Duration PERSON_LIFE = Duration.ofDays(5 * 365);

  private final Clock clock;
  private final Function<X500Name, KeyPair> keys;
  private final Instant from;
  private final Party root;
  private final Party bank;
  private final Party authority;
  private final Party responder;
  private final Map<PersonalNumber, Party> people = new ConcurrentHashMap<>();

  SimulatedBank(Clock clock) {
    this(clock, name -> PracticeKeys.of("BankID: " + name));
  }

  /**
   * @param keys of each who has a certificate; another bank has keys of its own
   */
  SimulatedBank(Clock clock, Function<X500Name, KeyPair> keys) {
    this.clock = clock;
    this.keys = keys;
    from = clock.instant().minus(Duration.ofDays(1));
    var to = from.plus(ROOT_LIFE);
    var rootName = name("Simulated BankID Root CA v1");
    root = Party.root(keys.apply(rootName), rootName, from, to);
    bank = issue(root, name("Simulerad Bank CA v1"), Party.Role.AUTHORITY, to);
    authority = issue(bank, name("Simulerad Bank BankID CA v1"), Party.Role.AUTHORITY, to);
    responder = issue(authority, name("Simulerad Bank OCSP v1"), Party.Role.OCSP_RESPONDER, to);
  }

  private Party issue(Party issuer, X500Name name, Party.Role role, Instant to) {
    return issuer.issue(keys.apply(name), name, role, from, to);
  }

  static X500Name name(String commonName) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, "SE")
        .addRDN(BCStyle.O, "Simulerad Bank AB")
        .addRDN(BCStyle.CN, commonName)
        .build();
  }

  static X500Name name(PhoneOwner person) {
    var name =
        new X500NameBuilder(BCStyle.INSTANCE)
            .addRDN(BCStyle.C, "SE")
            .addRDN(BCStyle.O, "Simulerad Bank AB");
    // A certificate does not name what a person does not have.
    if (!person.name().surname().isEmpty()) {
      name.addRDN(BCStyle.SURNAME, person.name().surname());
    }
    if (!person.name().givenName().isEmpty()) {
      name.addRDN(BCStyle.GIVENNAME, person.name().givenName());
    }
    return name.addRDN(BCStyle.SERIALNUMBER, person.number().digits())
        .addRDN(BCStyle.CN, person.name().full())
        .build();
  }

  Party root() {
    return root;
  }

  Party bank() {
    return bank;
  }

  Party authority() {
    return authority;
  }

  Party responder() {
    return responder;
  }

  /** The person's certificate. */
  Party person(PhoneOwner owner) {
    return people.computeIfAbsent(
        owner.number(),
        n -> issue(authority, name(owner), Party.Role.PERSON, from.plus(PERSON_LIFE)));
  }

  /** In the order that BankID gives them. */
  List<X509Certificate> chain(Party person) {
    return List.of(person.certificate(), authority.certificate(), bank.certificate());
  }

  /** A signature with the proof that the certificate was good when it was made. */
  Proof sign(PhoneOwner owner, XmlSignature.Content content) {
    var person = person(owner);
    var signature = XmlSignature.make(person.key(), chain(person), content, XmlSignature.USUAL);
    return new Proof(signature, ocsp(person, signature));
  }

  String ocsp(Party person, String signature) {
    return new OcspAnswer(
            responder,
            authority.certificate(),
            person.certificate().getSerialNumber(),
            CertificateStatus.GOOD,
            OcspAnswer.nonceFor(signature),
            clock.instant(),
            clock.instant())
        .base64();
  }

  String rootPem() {
    try {
      var body = Base64.getMimeEncoder(64, new byte[] {'\n'});
      return "-----BEGIN CERTIFICATE-----\n"
          + body.encodeToString(root.certificate().getEncoded())
          + "\n-----END CERTIFICATE-----\n";
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("The root was made here", e);
    }
  }

  record Proof(String signature, String ocspResponse) {}
}
