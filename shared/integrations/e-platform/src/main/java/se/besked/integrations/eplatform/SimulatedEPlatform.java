package se.besked.integrations.eplatform;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import se.besked.simulation.SimulatedRequest;
import se.besked.simulation.SimulatedResponse;
import se.besked.simulation.Simulator;

/**
 * An e-service platform with Open ePlatform's call-back wire and faults, and a page that shows what
 * its Min sida would: mounted as {@code eplatform} on the simulators' server.
 */
public final class SimulatedEPlatform implements Simulator {
  public static final String USERNAME = "besked-callback";
  private static final String PASSWORD = "demonstration";

  /** The status aliases that the municipality has given its flows. */
  public static final Map<String, String> STATUSES =
      Map.ofEntries(
          Map.entry("AWAITING_CO_GUARDIAN", "vantar-pa-underskrift"),
          Map.entry("RECEIVED", "mottaget"),
          Map.entry("UNDER_REVIEW", "under-handlaggning"),
          Map.entry("AWAITING_COMPLETION", "vantar-pa-komplettering"),
          Map.entry("REGISTERED", "registrerat"),
          Map.entry("DECIDED", "beslut-fattat"),
          Map.entry("APPEALED", "overklagat"),
          Map.entry("FINAL", "avslutat"),
          Map.entry("WITHDRAWN", "aterkallat"));

  /** Trouble of the platform's own, beside what any supplier can be told to make. */
  public enum Trouble {
    NONE,
    /** The service account may not touch the flow. */
    ACCESS_DENIED,
    /** A fault without detail, as when something breaks inside. */
    SERVER_FAULT,
    /** A fault that says that the call is wrong. */
    CLIENT_FAULT,
    /** HTTP 500 with a page instead of a fault. */
    ERROR_PAGE,
    /** It does what it is asked, and the answer breaks off in the middle. */
    HALF_ANSWER,
    /** The answer to another question. */
    OTHER_ANSWER,
    /** An answer in ISO-8859-1, which is an answer all the same. */
    LATIN_1,
    /** An answer with a document type that would read one of our files. */
    DOCTYPE
  }

  private final Map<Integer, SimulatedCase> cases = new ConcurrentSkipListMap<>();
  private final Set<String> aliases = ConcurrentHashMap.newKeySet();
  private final AtomicInteger numbers = new AtomicInteger(5000);
  private final AtomicReference<Trouble> trouble = new AtomicReference<>(Trouble.NONE);

  public SimulatedEPlatform() {
    aliases.addAll(STATUSES.values());
  }

  /** The settings that point the real client to one that is mounted at an address. */
  public static Map<String, Object> properties(String url) {
    var all = new LinkedHashMap<String, Object>();
    all.put("besked.e-platform.url", url);
    all.put("besked.e-platform.username", USERNAME);
    all.put("besked.e-platform.password", PASSWORD);
    STATUSES.forEach(
        (state, alias) -> all.put("besked.casework.e-platform.status." + state, alias));
    return all;
  }

  /** Somebody sends in a flow on the platform; the number of the new case there. */
  public int sendIn(String flow) {
    int id = numbers.incrementAndGet();
    cases.put(id, new SimulatedCase(id, flow));
    return id;
  }

  public SimulatedCase instance(int flowInstance) {
    return Optional.ofNullable(cases.get(flowInstance)).orElseThrow();
  }

  public List<SimulatedCase> all() {
    return List.copyOf(cases.values());
  }

  /** Somebody removes the case on the platform. */
  public void remove(int flowInstance) {
    cases.remove(flowInstance);
  }

  /** The municipality takes a status away from its flows. */
  public void forget(String alias) {
    aliases.remove(alias);
  }

  /** From now on; {@link Trouble#NONE} ends it. */
  public void make(Trouble of) {
    trouble.set(of);
  }

  @Override
  public String name() {
    return "eplatform";
  }

  @Override
  public boolean spared(String path) {
    return !path.startsWith("/api/");
  }

  @Override
  public SimulatedResponse downAnswer() {
    return html(503, "<html><body><h1>Service Unavailable</h1></body></html>");
  }

  @Override
  public SimulatedResponse answer(SimulatedRequest request) {
    return switch (request.method() + " " + request.path()) {
      case "GET /" -> SimulatedResponse.html(PlatformPage.of(all()));
      case "POST /start" -> {
        var _ = sendIn(request.form().getOrDefault("flow", "E-tjänst"));
        yield SimulatedResponse.redirect("./");
      }
      case "POST /api/callback" -> callback(request);
      default ->
          request.method().equals("GET") && request.path().startsWith("/files/")
              ? file(request.path())
              : SimulatedResponse.text(404, "Här finns bara återanropet och Min sida.");
    };
  }

  private SimulatedResponse callback(SimulatedRequest request) {
    var account = USERNAME + ":" + PASSWORD;
    var basic =
        "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
    if (!request.header("authorization").orElse("").equals(basic)) {
      return SimulatedResponse.text(401, "Unauthorized")
          .with("WWW-Authenticate", "Basic realm=\"API\"");
    }
    if (!request.header("content-type").orElse("").startsWith("text/xml")
        || request.header("soapaction").isEmpty()) {
      return html(415, "<html><body>Unsupported Media Type</body></html>");
    }
    return switch (trouble()) {
      case NONE -> perform(request);
      case ACCESS_DENIED -> fault("Server", "AccessDeniedFault");
      case SERVER_FAULT -> fault("Server", "");
      case CLIENT_FAULT -> fault("Client", "");
      case ERROR_PAGE -> html(500, "<html><body><h1>java.lang.NullPointerException</h1>");
      case HALF_ANSWER -> half(perform(request));
      case OTHER_ANSWER -> answered("getManagersResponse", "");
      case LATIN_1 -> latin(perform(request));
      case DOCTYPE ->
          soap(
              200,
              "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>",
              "<c:addEventResponse><c:eventID>&f;</c:eventID></c:addEventResponse>");
    };
  }

  private Trouble trouble() {
    var now = trouble.get();
    return now == null ? Trouble.NONE : now;
  }

  private SimulatedResponse perform(SimulatedRequest request) {
    try {
      var call = SimulatedCall.read(request.body());
      var found = find(call);
      return found.isEmpty() ? fault("Server", "FlowInstanceNotFoundFault") : on(found.get(), call);
    } catch (SimulatedCall.Malformed e) {
      return fault("Client", "");
    }
  }

  private Optional<SimulatedCase> find(SimulatedCall call) throws SimulatedCall.Malformed {
    var flowInstance = call.flowInstance();
    if (flowInstance.isPresent()) {
      return Optional.ofNullable(cases.get(flowInstance.get()));
    }
    var external = call.externalId();
    return cases.values().stream()
        .filter(c -> c.externalId().isPresent() && c.externalId().get().equals(external))
        .findFirst();
  }

  private SimulatedResponse on(SimulatedCase of, SimulatedCall call)
      throws SimulatedCall.Malformed {
    var content = call.content();
    return switch (call.operation()) {
      case "confirmDelivery" -> {
        of.bind(call.externalId());
        yield answered("confirmDeliveryResponse", "");
      }
      case "setAttribute" -> {
        of.put(
            SimulatedCall.text(content, "name"),
            SimulatedCall.child(content, "value").map(e -> e.getTextContent()).orElse(null));
        yield answered("setAttributeResponse", "");
      }
      case "addEvent" -> {
        int id = numbers.incrementAndGet();
        of.add(
            new SimulatedCase.Event(
                id, SimulatedCall.text(content, "date"), SimulatedCall.text(content, "message")));
        yield answered("addEventResponse", "<c:eventID>" + id + "</c:eventID>");
      }
      case "setStatus" -> {
        var alias = SimulatedCall.text(content, "statusAlias");
        if (!aliases.contains(alias)) {
          yield fault("Server", "StatusNotFoundFault");
        }
        int id = of.to(alias) ? numbers.incrementAndGet() : 0;
        yield answered("setStatusResponse", "<c:eventID>" + id + "</c:eventID>");
      }
      case "addMessage" -> {
        var message = SimulatedCall.child(content, "message");
        int id = numbers.incrementAndGet();
        of.add(message(id, message.orElseThrow(() -> new SimulatedCall.Malformed("no message"))));
        yield answered("addMessageResponse", "<c:messageID>" + id + "</c:messageID>");
      }
      default -> fault("Client", "");
    };
  }

  private static SimulatedCase.Message message(int id, org.w3c.dom.Element of)
      throws SimulatedCall.Malformed {
    var files = new ArrayList<SimulatedCase.File>();
    for (var child : SimulatedCall.children(of)) {
      if (child.getLocalName().equals("attachments")) {
        var content = Base64.getDecoder().decode(SimulatedCall.text(child, "encodedData"));
        if (content.length != Integer.parseInt(SimulatedCall.text(child, "size"))) {
          throw new SimulatedCall.Malformed("another size");
        }
        files.add(new SimulatedCase.File(SimulatedCall.text(child, "filename"), content));
      }
    }
    return new SimulatedCase.Message(
        id,
        SimulatedCall.text(of, "added"),
        SimulatedCall.text(of, "message"),
        List.copyOf(files),
        SimulatedCall.child(of, "readReceiptEnabled")
            .map(e -> Boolean.parseBoolean(e.getTextContent()))
            .orElse(false));
  }

  /** {@code /files/{message}/{index}}. */
  private SimulatedResponse file(String path) {
    var parts = path.split("/");
    return cases.values().stream()
        .flatMap(c -> c.messages().stream())
        .filter(m -> parts.length == 4 && Integer.toString(m.id()).equals(parts[2]))
        .filter(m -> parts[3].matches("\\d{1,3}") && Integer.parseInt(parts[3]) < m.files().size())
        .map(m -> m.files().get(Integer.parseInt(parts[3])))
        .findFirst()
        .map(
            f -> new SimulatedResponse(200, Map.of("Content-Type", "application/pdf"), f.content()))
        .orElseGet(() -> SimulatedResponse.text(404, "Filen finns inte."));
  }

  private static SimulatedResponse answered(String name, String content) {
    return soap(200, "", "<c:" + name + ">" + content + "</c:" + name + ">");
  }

  private static SimulatedResponse fault(String code, String detail) {
    return soap(
        500,
        "",
        """
        <S:Fault><faultcode>S:%s</faultcode><faultstring>Åtgärden gick inte att utföra</faultstring>\
        <detail>%s</detail></S:Fault>"""
            .formatted(code, detail.isEmpty() ? "" : "<c:" + detail + "/>"));
  }

  private static SimulatedResponse soap(int status, String doctype, String body) {
    var xml =
        """
        <?xml version='1.0' encoding='UTF-8'?>%s<S:Envelope xmlns:S="%s" xmlns:c="%s"><S:Body>%s</S:Body></S:Envelope>"""
            .formatted(doctype, SimulatedCall.SOAP, SimulatedCall.CALLBACK, body);
    return new SimulatedResponse(
        status,
        Map.of("Content-Type", "text/xml;charset=utf-8"),
        xml.getBytes(StandardCharsets.UTF_8));
  }

  private static SimulatedResponse html(int status, String page) {
    return new SimulatedResponse(
        status, Map.of("Content-Type", "text/html"), page.getBytes(StandardCharsets.UTF_8));
  }

  private static SimulatedResponse half(SimulatedResponse whole) {
    return new SimulatedResponse(
        whole.status(),
        whole.headers(),
        java.util.Arrays.copyOf(whole.body(), whole.body().length * 2 / 3));
  }

  /** No charset in the header: the document's own declaration counts. */
  private static SimulatedResponse latin(SimulatedResponse whole) {
    Charset latin1 = StandardCharsets.ISO_8859_1;
    var text =
        new String(whole.body(), StandardCharsets.UTF_8)
            .replace("encoding='UTF-8'?>", "encoding='ISO-8859-1'?><!-- åäö -->");
    return new SimulatedResponse(
        whole.status(), Map.of("Content-Type", "text/xml"), text.getBytes(latin1));
  }
}
