package se.besked.integrations.bankid.simulated;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.besked.integrations.bankid.People;
import se.besked.integrations.bankid.SettableClock;
import se.besked.integrations.bankid.signature.Flaw;
import se.besked.integrations.bankid.signature.PinnedRoots;
import se.besked.integrations.bankid.signature.SignatureVerifier;
import se.besked.integrations.bankid.simulated.XmlSignature.Content;
import se.besked.integrations.bankid.simulated.XmlSignature.Methods;
import se.besked.kernel.signing.ElectronicId.SignatureVerdict.Invalid;
import se.besked.kernel.signing.ElectronicId.SignatureVerdict.Valid;
import se.besked.kernel.signing.ElectronicId.TextToSign;
import se.besked.kernel.signing.SignatureEvidence;
import se.besked.simulation.PracticeKeys;

/** Every step of the verification, broken in turn. */
class SignatureVerifierTest {
  private static final SettableClock CLOCK = new SettableClock();
  private static final Instant NOW = CLOCK.instant();
  private static final SimulatedBank BANK = new SimulatedBank(CLOCK);
  private static final SimulatedBank OTHER_BANK =
      new SimulatedBank(CLOCK, name -> PracticeKeys.fresh());
  private static final Party ANNA = BANK.person(People.ANNA);
  private static final Party OLLE = BANK.person(People.OLLE);
  private static final TextToSign TEXT =
      new TextToSign("# Ansökan om skolskjuts\nFör barnet Åke.", "{\"sha256\":\"3f0a\"}");
  private static final Content CONTENT = signing(TEXT.visible(), TEXT.invisible());
  private static final String SIGNATURE =
      XmlSignature.make(ANNA.key(), BANK.chain(ANNA), CONTENT, XmlSignature.USUAL);
  private static final String OCSP = BANK.ocsp(ANNA, SIGNATURE);

  private final SignatureVerifier verifier =
      new SignatureVerifier(PinnedRoots.read(List.of(BANK.rootPem())));

  record Attack(Flaw flaw, String name, String signature, String ocsp) {
    @Override
    public String toString() {
      return flaw + ": " + name;
    }
  }

  @Test
  void trustsWhatWasSigned() {
    assertThat(verify(SIGNATURE, OCSP)).isEqualTo(new Valid("Anna Exempelsson", NOW));
  }

  @Test
  void trustsYearsLaterWhenTheCertificateHasExpired() {
    var then = new SettableClock();
    then.pass(Duration.ofDays(-11 * 365));
    var bank = new SimulatedBank(then);
    var proof = bank.sign(People.ANNA, CONTENT);
    assertThat(bank.person(People.ANNA).certificate().getNotAfter().toInstant())
        .isBefore(Instant.now());
    assertThat(
            new SignatureVerifier(PinnedRoots.read(List.of(bank.rootPem())))
                .verify(
                    new SignatureEvidence("order", proof.signature(), proof.ocspResponse()),
                    People.ANNA.number(),
                    TEXT))
        .isInstanceOf(Valid.class);
  }

  @Test
  void aPersonMayNotIssueCertificates() {
    var byOlle =
        OLLE.issue(SimulatedBank.name(People.ANNA), Party.Role.PERSON, NOW, NOW.plusSeconds(3_600));
    var attack = signedBy(Flaw.CHAIN, "issued by a person", byOlle, byOlle, OLLE, BANK.authority());
    var evidence = new SignatureEvidence("order", attack.signature(), attack.ocsp());
    // Here the three certificates do lead to a pinned root; only the middle one is no authority.
    assertThat(
            new SignatureVerifier(List.of(BANK.bank().certificate()))
                .verify(evidence, People.ANNA.number(), TEXT))
        .isEqualTo(new Invalid(Flaw.CHAIN.swedish()));
  }

  @Test
  void trustsASignatureWithoutInvisibleData() {
    var content = new Content("Signing", Optional.of(base64("Hej")), Optional.empty());
    var signature = XmlSignature.make(ANNA.key(), BANK.chain(ANNA), content, XmlSignature.USUAL);
    var evidence = new SignatureEvidence("order", signature, BANK.ocsp(ANNA, signature));
    assertThat(verifier.verify(evidence, People.ANNA.number(), new TextToSign("Hej", "")))
        .isInstanceOf(Valid.class);
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void refuses(Attack attack) {
    assertThat(verify(attack.signature(), attack.ocsp()))
        .isEqualTo(new Invalid(attack.flaw().swedish()));
  }

  @Test
  void everyFlawIsProvoked() {
    assertThat(attacks()).extracting(Attack::flaw).containsAll(EnumSet.allOf(Flaw.class));
  }

  @Test
  void noChangeOfASingleByteIsTrustedOrThrows() {
    var random = new Random(20261122);
    var xml = Base64.getDecoder().decode(SIGNATURE);
    var der = Base64.getDecoder().decode(OCSP);
    for (int i = 0; i < 400; i++) {
      assertThat(verify(mutated(xml, random), OCSP)).isInstanceOf(Invalid.class);
      // Bytes outside everything signed may differ; what matters is that there is a verdict.
      assertThat(verify(SIGNATURE, mutated(der, random))).isNotNull();
    }
  }

  private static String mutated(byte[] original, Random random) {
    var bytes = original.clone();
    int at = random.nextInt(bytes.length);
    bytes[at] = (byte) (bytes[at] ^ (1 + random.nextInt(255)));
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Test
  void needsARoot() {
    assertThatThrownBy(() -> new SignatureVerifier(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PinnedRoots.read(List.of("file:no-such-root.pem")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no-such-root.pem");
  }

  private static List<Attack> attacks;

  static synchronized List<Attack> attacks() {
    if (attacks == null) {
      attacks = made();
    }
    return attacks;
  }

  private static List<Attack> made() {
    return Stream.of(documents(), wrappings(), methods(), certificates(), ocsp(), contents())
        .flatMap(s -> s)
        .toList();
  }

  private static Stream<Attack> documents() {
    return Stream.of(
        new Attack(Flaw.UNREADABLE, "not base64", "!!!", OCSP),
        new Attack(Flaw.UNREADABLE, "not XML", base64("hello"), OCSP),
        new Attack(Flaw.UNREADABLE, "too long", "A".repeat(2_000_004), OCSP),
        changed(
            Flaw.UNREADABLE,
            "document type with an entity",
            x -> x.replace("<Signature ", "<!DOCTYPE x [<!ENTITY e \"e\">]><Signature ")),
        changed(
            Flaw.DIGEST,
            "other visible text",
            x -> x.replace(base64(TEXT.visible()), base64("Något annat"))),
        changed(
            Flaw.DIGEST,
            "other invisible data",
            x -> x.replace(base64(TEXT.invisible()), base64("{}"))),
        changed(
            Flaw.DIGEST,
            "identification turned into signing",
            x -> x.replace("<funcId>Signing", "<funcId> Signing")),
        changed(
            Flaw.SIGNATURE_VALUE,
            "broken value",
            x -> x.replaceFirst("<SignatureValue>....", "<SignatureValue>AAAA")),
        new Attack(
            Flaw.SIGNATURE_VALUE,
            "another person's key",
            XmlSignature.make(OLLE.key(), BANK.chain(ANNA), CONTENT, XmlSignature.USUAL),
            OCSP));
  }

  private static Stream<Attack> wrappings() {
    return Stream.of(
        changed(
            Flaw.AMBIGUOUS_ID,
            "the signed part moved aside, a forged one in its place",
            x -> {
              var data = between(x, "<bankIdSignedData", "</bankIdSignedData>");
              var forged = data.replace(base64(TEXT.visible()), base64("Något annat"));
              return x.replace(data, forged)
                  .replace("</Signature>", "<Object>" + data + "</Object></Signature>");
            }),
        changed(
            Flaw.AMBIGUOUS_ID,
            "the same id under another attribute name",
            x ->
                x.replace(
                    "</Signature>", "<Object><other ID=\"bidSignedData\"/></Object></Signature>")),
        changed(
            Flaw.STRUCTURE,
            "one more object",
            x -> x.replace("</Signature>", "<Object>x</Object></Signature>")),
        changed(
            Flaw.STRUCTURE,
            "signature inside another document",
            x ->
                x.substring(0, x.indexOf("<Signature "))
                    + "<root>"
                    + x.substring(x.indexOf("<Signature "))
                    + "</root>"),
        changed(
            Flaw.STRUCTURE,
            "forged data with another id before the signed one",
            x ->
                x.replace(
                    "<Object><bankIdSignedData",
                    "<Object><bankIdSignedData xmlns=\""
                        + XmlSignature.BANKID
                        + "\" Id=\"x\"/><bankIdSignedData")),
        changed(
            Flaw.STRUCTURE,
            "one certificate missing",
            x -> x.replaceFirst("(?s)<X509Certificate>.*?</X509Certificate>", "")),
        changed(
            Flaw.REFERENCES,
            "one reference missing",
            x -> x.replaceFirst("(?s)<Reference URI=\"#bidKeyInfo\">.*?</Reference>", "")),
        changed(
            Flaw.REFERENCES,
            "a third reference",
            x -> {
              var one = between(x, "<Reference URI=\"#bidKeyInfo\"", "</Reference>");
              return x.replace(one, one + one);
            }),
        changed(
            Flaw.REFERENCES,
            "the whole document instead of the part",
            x -> x.replace("URI=\"#bidSignedData\"", "URI=\"\"")),
        changed(
            Flaw.REFERENCES,
            "an id of the attacker's",
            x -> x.replace("URI=\"#bidSignedData\"", "URI=\"#mine\"")));
  }

  private static Stream<Attack> methods() {
    return Stream.of(
        signedWith("rsa-sha512", new Methods(MORE + "rsa-sha512", SHA256)),
        signedWith("sha512 digests", new Methods(MORE + "rsa-sha256", ENC + "sha512")),
        changed(
            Flaw.ALGORITHM,
            "rsa-sha1",
            x -> x.replace(MORE + "rsa-sha256", "http://www.w3.org/2000/09/xmldsig#rsa-sha1")),
        changed(
            Flaw.ALGORITHM,
            "a secret key instead of a public one",
            x -> x.replace(MORE + "rsa-sha256", MORE + "hmac-sha256")),
        changed(
            Flaw.ALGORITHM,
            "an XSLT transform",
            x ->
                x.replaceFirst(
                    "<Transform Algorithm=\"[^\"]*\"/>",
                    "<Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xslt-19991116\"/>")),
        changed(
            Flaw.ALGORITHM,
            "an enveloped-signature transform",
            x ->
                x.replaceFirst(
                    "<Transform Algorithm=\"[^\"]*\"/>",
                    "<Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature"
                        + "\"/>")));
  }

  private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
  private static final String ENC = "http://www.w3.org/2001/04/xmlenc#";
  private static final String SHA256 = ENC + "sha256";

  private static Stream<Attack> certificates() {
    var from = NOW.minus(Duration.ofDays(30));
    var to = NOW.plus(Duration.ofDays(30));
    var name = SimulatedBank.name(People.ANNA);
    var strangerRoot = Party.root(SimulatedBank.name("Främmande rot"), from, to);
    var strangerBank =
        strangerRoot.issue(SimulatedBank.name("Främmande bank"), Party.Role.AUTHORITY, from, to);
    var stranger = strangerBank.issue(name, Party.Role.PERSON, from, to);
    var expired =
        BANK.authority().issue(name, Party.Role.PERSON, from, NOW.minus(Duration.ofDays(2)));
    var early = BANK.authority().issue(name, Party.Role.PERSON, NOW.plus(Duration.ofHours(1)), to);
    var byPerson = OLLE.issue(name, Party.Role.PERSON, from, to);
    var twin = OTHER_BANK.person(People.ANNA);
    return Stream.of(
        signedBy(
            Flaw.UNKNOWN_ROOT,
            "another root altogether",
            stranger,
            stranger,
            strangerBank,
            strangerRoot),
        signedBy(
            Flaw.CHAIN,
            "another root with the same name",
            twin,
            twin,
            OTHER_BANK.authority(),
            OTHER_BANK.bank()),
        signedBy(
            Flaw.UNKNOWN_ROOT, "issued by a person", byPerson, byPerson, OLLE, BANK.authority()),
        signedBy(
            Flaw.UNKNOWN_ROOT,
            "authorities in the wrong order",
            ANNA,
            ANNA,
            BANK.bank(),
            BANK.authority()),
        signedBy(Flaw.NOT_VALID_THEN, "expired", expired, expired, BANK.authority(), BANK.bank()),
        signedBy(Flaw.NOT_VALID_THEN, "not yet valid", early, early, BANK.authority(), BANK.bank()),
        signedBy(
            Flaw.USER_CERTIFICATE,
            "an authority signs by itself",
            BANK.authority(),
            BANK.authority(),
            BANK.bank(),
            BANK.root()));
  }

  private static Stream<Attack> ocsp() {
    var from = NOW.minus(Duration.ofDays(1));
    var to = NOW.plus(Duration.ofDays(30));
    var name = SimulatedBank.name("Falsk OCSP");
    var ofParent = BANK.bank().issue(name, Party.Role.OCSP_RESPONDER, from, to);
    var ofNobody = Party.root(name, from, to);
    var expired =
        BANK.authority().issue(name, Party.Role.OCSP_RESPONDER, from, NOW.minusSeconds(60));
    var usual = new Answer();
    return Stream.of(
        new Attack(Flaw.OCSP_UNREADABLE, "not base64", SIGNATURE, "!"),
        new Attack(Flaw.OCSP_UNREADABLE, "not DER", SIGNATURE, base64("hello")),
        new Attack(Flaw.OCSP_NOT_SUCCESSFUL, "try later", SIGNATURE, tryLater()),
        usual
            .status(new RevokedStatus(java.util.Date.from(NOW), CRLReason.keyCompromise))
            .attack(Flaw.OCSP_NOT_GOOD, "revoked"),
        usual.status(new UnknownStatus()).attack(Flaw.OCSP_NOT_GOOD, "unknown"),
        usual
            .about(OLLE.certificate().getSerialNumber())
            .attack(Flaw.OCSP_OTHER_CERTIFICATE, "about another person's certificate"),
        usual
            .issuedBy(OTHER_BANK.authority())
            .attack(Flaw.OCSP_OTHER_CERTIFICATE, "same number, another issuer"),
        usual.updated(NOW.minus(Duration.ofDays(1))).attack(Flaw.OCSP_TIME, "stale"),
        usual.updated(NOW.plusSeconds(5)).attack(Flaw.OCSP_TIME, "from the future"),
        usual.from(OLLE).attack(Flaw.OCSP_RESPONDER, "a person answers"),
        usual.from(BANK.authority()).attack(Flaw.OCSP_RESPONDER, "an authority without the task"),
        usual.from(ofParent).attack(Flaw.OCSP_RESPONDER, "the responder of another authority"),
        usual.from(OTHER_BANK.responder()).attack(Flaw.OCSP_RESPONDER, "another bank's responder"),
        usual.from(ofNobody).attack(Flaw.OCSP_RESPONDER, "a responder nobody issued"),
        usual.from(expired).attack(Flaw.OCSP_RESPONDER, "an expired responder"),
        usual
            .from(new Party(BANK.responder().certificate(), OLLE.key()))
            .attack(Flaw.OCSP_SIGNATURE, "the right name, the wrong key"),
        usual
            .nonce(OcspAnswer.nonceFor("another signature"))
            .attack(Flaw.OCSP_NONCE, "the answer of another signature"),
        usual.nonce(new byte[0]).attack(Flaw.OCSP_NONCE, "an empty nonce"),
        usual
            .nonce(java.util.Arrays.copyOf(OcspAnswer.nonceFor(SIGNATURE), 19))
            .attack(Flaw.OCSP_NONCE, "a nonce too short"));
  }

  private static Stream<Attack> contents() {
    return Stream.of(
        signedBy(
            Flaw.OTHER_SIGNER, "somebody else signed", OLLE, OLLE, BANK.authority(), BANK.bank()),
        signed(
            Flaw.NOT_SIGNING,
            "an identification",
            new Content("Identification", CONTENT.visible(), CONTENT.invisible())),
        signed(
            Flaw.OTHER_VISIBLE_TEXT,
            "another text was shown",
            signing("Något annat", TEXT.invisible())),
        signed(
            Flaw.OTHER_INVISIBLE_DATA, "other data", signing(TEXT.visible(), "{\"sha256\":\"0\"}")),
        signed(
            Flaw.OTHER_INVISIBLE_DATA,
            "no data",
            new Content("Signing", CONTENT.visible(), Optional.empty())));
  }

  private Object verify(String signature, String ocsp) {
    return verifier.verify(
        new SignatureEvidence("order", signature, ocsp), People.ANNA.number(), TEXT);
  }

  /** The document changed after signing; the OCSP answer is made to fit the change. */
  private static Attack changed(Flaw flaw, String name, UnaryOperator<String> change) {
    var xml = new String(Base64.getDecoder().decode(SIGNATURE), UTF_8);
    var changed = change.apply(xml);
    assertThat(changed).as(name).isNotEqualTo(xml);
    return new Attack(flaw, name, base64(changed), BANK.ocsp(ANNA, base64(changed)));
  }

  private static Attack signed(Flaw flaw, String name, Content content) {
    var signature = XmlSignature.make(ANNA.key(), BANK.chain(ANNA), content, XmlSignature.USUAL);
    return new Attack(flaw, name, signature, BANK.ocsp(ANNA, signature));
  }

  private static Attack signedWith(String name, Methods methods) {
    var signature = XmlSignature.make(ANNA.key(), BANK.chain(ANNA), CONTENT, methods);
    return new Attack(Flaw.ALGORITHM, name, signature, BANK.ocsp(ANNA, signature));
  }

  private static Attack signedBy(Flaw flaw, String name, Party signer, Party... chain) {
    var certificates = Stream.of(chain).map(Party::certificate).toList();
    var signature = XmlSignature.make(signer.key(), certificates, CONTENT, XmlSignature.USUAL);
    return new Attack(flaw, name, signature, BANK.ocsp(signer, signature));
  }

  private static Content signing(String visible, String invisible) {
    return new Content("Signing", Optional.of(base64(visible)), Optional.of(base64(invisible)));
  }

  private static String tryLater() {
    try {
      var answer = new OCSPRespBuilder().build(OCSPRespBuilder.TRY_LATER, null);
      return Base64.getEncoder().encodeToString(answer.getEncoded());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start);
    return text.substring(from, text.indexOf(end, from) + end.length());
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  /** A right OCSP answer with one thing wrong. */
  private record Answer(OcspAnswer answer) {
    Answer() {
      this(
          new OcspAnswer(
              BANK.responder(),
              BANK.authority().certificate(),
              ANNA.certificate().getSerialNumber(),
              CertificateStatus.GOOD,
              OcspAnswer.nonceFor(SIGNATURE),
              NOW,
              NOW));
    }

    Answer status(CertificateStatus s) {
      return with(answer.responder(), answer.issuer(), answer.serial(), s, answer.nonce(), NOW);
    }

    Answer about(BigInteger serial) {
      return with(answer.responder(), answer.issuer(), serial, null, answer.nonce(), NOW);
    }

    Answer issuedBy(Party issuer) {
      return with(
          answer.responder(), issuer.certificate(), answer.serial(), null, answer.nonce(), NOW);
    }

    Answer from(Party responder) {
      return with(responder, answer.issuer(), answer.serial(), null, answer.nonce(), NOW);
    }

    Answer nonce(byte[] nonce) {
      return with(answer.responder(), answer.issuer(), answer.serial(), null, nonce, NOW);
    }

    Answer updated(Instant when) {
      return with(answer.responder(), answer.issuer(), answer.serial(), null, answer.nonce(), when);
    }

    private static Answer with(
        Party responder,
        java.security.cert.X509Certificate issuer,
        BigInteger serial,
        CertificateStatus status,
        byte[] nonce,
        Instant updated) {
      return new Answer(new OcspAnswer(responder, issuer, serial, status, nonce, updated, NOW));
    }

    Attack attack(Flaw flaw, String name) {
      return new Attack(flaw, name, SIGNATURE, answer.base64());
    }
  }
}
