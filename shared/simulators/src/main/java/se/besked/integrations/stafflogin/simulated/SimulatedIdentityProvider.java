package se.besked.integrations.stafflogin.simulated;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.besked.simulation.SimulatedRequest;
import se.besked.simulation.SimulatedResponse;
import se.besked.simulation.Simulator;

/**
 * A municipality's identity provider, or one of electronic identities: metadata, single sign-on
 * with a page where one says who one is, signed responses with encrypted assertions, and single
 * logout both ways. Its answers can be spoilt by {@link #spoil}.
 */
public final class SimulatedIdentityProvider implements Simulator {
  private static final String COOKIE = "simulated-";

  private final String name;
  private final String title;
  private final List<SimulatedPerson> people;
  private final Clock clock;
  private final SimulatedKeys keys;
  private final Map<String, Asked> questions = new ConcurrentHashMap<>();
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();

  private volatile UnaryOperator<Answer> spoiling = answer -> answer;
  private volatile String address = "";

  private record Asked(Answer.Question question, KnownService service) {}

  private record Session(SimulatedPerson person, String index, KnownService service) {}

  /**
   * @param name where it is mounted
   * @param title what its pages say it is
   */
  public SimulatedIdentityProvider(
      String name, String title, List<SimulatedPerson> people, Clock clock) {
    this.name = name;
    this.title = title;
    this.people = List.copyOf(people);
    this.clock = clock;
    this.keys = SimulatedKeys.create("Simulated " + name, clock);
  }

  /** Tells it where it is mounted. */
  public void mountedAt(String url) {
    address = url;
  }

  /** Its name in metadata and answers. */
  public String entityId() {
    return address + "/metadata";
  }

  public SimulatedKeys keys() {
    return keys;
  }

  public SimulatedPerson person(String id) {
    return people.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
  }

  /** Changes every answer from now on. */
  public void spoil(UnaryOperator<Answer> how) {
    spoiling = how;
  }

  public void heal() {
    spoiling = answer -> answer;
  }

  @Override
  public String name() {
    return name;
  }

  /** The address follows the request: the port is not known when the server starts. */
  @Override
  public SimulatedResponse answer(SimulatedRequest request) {
    var pages = new ProviderPages(address, title);
    return switch (request.path()) {
      case "/metadata" -> metadata();
      case "/sso" -> signOn(request, pages);
      case "/val" -> chosen(request, pages);
      case "/slo" -> logoutMessage(request, pages);
      case "/logga-ut" -> logOutEverywhere(request, pages);
      case "", "/" ->
          SimulatedResponse.html(
              pages.home(session(request).map(s -> s.person().label()).orElse("")));
      default -> SimulatedResponse.text(404, "Not Found");
    };
  }

  private SimulatedResponse metadata() {
    var xml =
        """
        <md:EntityDescriptor xmlns:md="%s" xmlns:ds="%s" entityID="%s" validUntil="%s">\
        <md:IDPSSODescriptor WantAuthnRequestsSigned="true" protocolSupportEnumeration="%s">\
        <md:KeyDescriptor use="signing"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>%s\
        </ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>\
        <md:SingleLogoutService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" \
        Location="%s/slo"/>\
        <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" \
        Location="%s/sso"/></md:IDPSSODescriptor></md:EntityDescriptor>"""
            .formatted(
                Xml.METADATA,
                Xml.DSIG,
                entityId(),
                clock.instant().plus(java.time.Duration.ofDays(400)),
                Xml.PROTOCOL,
                keys.certificateText(),
                address,
                address);
    return new SimulatedResponse(
        200,
        Map.of("Content-Type", "application/samlmetadata+xml"),
        xml.getBytes(StandardCharsets.UTF_8));
  }

  private SimulatedResponse signOn(SimulatedRequest request, ProviderPages pages) {
    var message = request.parameters().getOrDefault("SAMLRequest", "");
    var question = Xml.parse(RedirectMessage.inflated(message)).getDocumentElement();
    var issuer = question.getElementsByTagNameNS(Xml.ASSERTION, "Issuer").item(0).getTextContent();
    var service = KnownService.read(issuer);
    if (!RedirectMessage.isSigned(request.query(), service.signing())) {
      return SimulatedResponse.html(pages.trouble("Frågan är inte undertecknad av tjänsten."));
    }
    if (!question.getAttribute("AssertionConsumerServiceURL").equals(service.answers())) {
      return SimulatedResponse.html(pages.trouble("Svaret skulle gå till en okänd adress."));
    }
    var key = UUID.randomUUID().toString();
    questions.put(
        key,
        new Asked(
            new Answer.Question(issuer, service.answers(), question.getAttribute("ID")), service));
    return SimulatedResponse.html(pages.choose(key, people));
  }

  private SimulatedResponse chosen(SimulatedRequest request, ProviderPages pages) {
    var form = request.form();
    var asked = questions.remove(form.getOrDefault("fraga", ""));
    if (asked == null) {
      return SimulatedResponse.html(pages.trouble("Frågan är redan besvarad. Börja om."));
    }
    var who = people.stream().filter(p -> p.id().equals(form.get("person"))).findFirst();
    if (who.isEmpty()) {
      return send(pages, asked, cancelled(asked));
    }
    var index = "_" + UUID.randomUUID();
    var cookie = UUID.randomUUID().toString();
    sessions.put(cookie, new Session(who.get(), index, asked.service()));
    var answer =
        Answer.honest(
            entityId(),
            keys,
            XmlEncrypter.to(asked.service().encryption()),
            asked.question(),
            who.get(),
            index,
            clock.instant());
    return send(pages, asked, spoiling.apply(answer).xml())
        .with("Set-Cookie", COOKIE + name + "=" + cookie + "; Path=/; HttpOnly; SameSite=Lax");
  }

  private static SimulatedResponse send(ProviderPages pages, Asked asked, String xml) {
    return SimulatedResponse.html(
        pages.send(
            asked.question().address(),
            "SAMLResponse",
            Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8))));
  }

  private String cancelled(Asked asked) {
    var xml =
        """
        <samlp:Response xmlns:samlp="%s" xmlns:saml="%s" ID="_%s" Version="2.0" \
        IssueInstant="%s" Destination="%s" InResponseTo="%s"><saml:Issuer>%s</saml:Issuer>\
        <samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Responder">\
        <samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:AuthnFailed"/>\
        </samlp:StatusCode></samlp:Status></samlp:Response>"""
            .formatted(
                Xml.PROTOCOL,
                Xml.ASSERTION,
                UUID.randomUUID(),
                clock.instant(),
                asked.question().address(),
                asked.question().request(),
                entityId());
    return XmlSigner.of(keys).sign(xml);
  }

  private SimulatedResponse logoutMessage(SimulatedRequest request, ProviderPages pages) {
    var parameters = request.parameters();
    var asks = parameters.get("SAMLRequest");
    if (asks == null) {
      return SimulatedResponse.html(pages.loggedOut());
    }
    var question = Xml.parse(RedirectMessage.inflated(asks)).getDocumentElement();
    var service =
        KnownService.read(
            question.getElementsByTagNameNS(Xml.ASSERTION, "Issuer").item(0).getTextContent());
    if (!RedirectMessage.isSigned(request.query(), service.signing())) {
      return SimulatedResponse.html(pages.trouble("Frågan är inte undertecknad av tjänsten."));
    }
    var person = question.getElementsByTagNameNS(Xml.ASSERTION, "NameID").item(0).getTextContent();
    sessions.values().removeIf(s -> s.person().id().equals(person));
    return SimulatedResponse.redirect(
        RedirectMessage.address(
            service.logout().orElseThrow(),
            "SAMLResponse",
            logoutAnswer(service, question.getAttribute("ID")),
            parameters.get("RelayState"),
            keys.key(),
            XmlSigner.RSA_SHA256));
  }

  private String logoutAnswer(KnownService service, String request) {
    return """
        <samlp:LogoutResponse xmlns:samlp="%s" xmlns:saml="%s" ID="_%s" Version="2.0" \
        IssueInstant="%s" Destination="%s" InResponseTo="%s"><saml:Issuer>%s</saml:Issuer>\
        <samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/>\
        </samlp:Status></samlp:LogoutResponse>"""
        .formatted(
            Xml.PROTOCOL,
            Xml.ASSERTION,
            UUID.randomUUID(),
            clock.instant(),
            service.logout().orElseThrow(),
            request,
            entityId());
  }

  private SimulatedResponse logOutEverywhere(SimulatedRequest request, ProviderPages pages) {
    var cookie = cookie(request);
    var session = cookie == null ? null : sessions.remove(cookie);
    if (session == null) {
      return SimulatedResponse.html(pages.loggedOut());
    }
    return SimulatedResponse.redirect(
        RedirectMessage.address(
            session.service().logout().orElseThrow(),
            "SAMLRequest",
            logoutRequest(
                session.service().logout().orElseThrow(), session.person().id(), session.index()),
            null,
            keys.key(),
            XmlSigner.RSA_SHA256));
  }

  /** An unsigned request to end a person's session. */
  public String logoutRequest(String destination, String person, @Nullable String index) {
    return """
        <samlp:LogoutRequest xmlns:samlp="%s" xmlns:saml="%s" ID="_%s" Version="2.0" \
        IssueInstant="%s" Destination="%s"><saml:Issuer>%s</saml:Issuer>\
        <saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">%s</saml:NameID>\
        %s</samlp:LogoutRequest>"""
        .formatted(
            Xml.PROTOCOL,
            Xml.ASSERTION,
            UUID.randomUUID(),
            clock.instant(),
            destination,
            entityId(),
            Xml.escaped(person),
            index == null
                ? ""
                : "<samlp:SessionIndex>" + Xml.escaped(index) + "</samlp:SessionIndex>");
  }

  private Optional<Session> session(SimulatedRequest request) {
    return Optional.ofNullable(cookie(request)).map(sessions::get);
  }

  private @Nullable String cookie(SimulatedRequest request) {
    var begin = COOKIE + name + "=";
    return request.header("cookie").stream()
        .flatMap(all -> java.util.Arrays.stream(all.split(";\\s*")))
        .filter(one -> one.startsWith(begin))
        .map(one -> one.substring(begin.length()))
        .findFirst()
        .orElse(null);
  }
}
