package se.besked.integrations.navet;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.people.PersonalNumber;
import se.besked.simulation.HavrelundaPeople;
import se.besked.simulation.SimulatedRequest;
import se.besked.simulation.SimulatedResponse;
import se.besked.simulation.Simulator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Navet over the people of Havrelunda, mounted as {@code navet}: {@code /token}, {@code /v3/hamta}
 * and {@code /v3/sok}. Tests and demos change what it knows while it runs, by the methods here or
 * by {@code POST /_change} with a form of {@code number} and {@code protection}, {@code block} or
 * {@code guardian}, {@code child} and {@code custody}.
 */
public final class SimulatedNavet implements Simulator {
  private static final int CALLS_A_SECOND = 25;
  private static final long TOKEN_SECONDS = 3600;
  private static final String OAUTH_ID = "besked-oauth";
  private static final String OAUTH_SECRET = "simulated oauth secret +&=";
  private static final String API_ID = "besked-api";
  private static final String API_SECRET = "simulated-api-secret";
  private static final String ORGANISATION = "162021004748";

  /** The order that may read protected persons, too; the other one is not told that they exist. */
  private static final String ORDER = "00000236-FO01-0002";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Clock clock;
  private final Map<String, ObjectNode> posts;
  private final Set<String> tokens = new HashSet<>();
  private final ArrayDeque<Instant> calls = new ArrayDeque<>();
  private Instant tokensEnd = Instant.MIN;
  private int callsASecond = CALLS_A_SECOND;

  public SimulatedNavet(HavrelundaPeople people, Clock clock) {
    this.clock = clock;
    this.posts = new SimulatedPosts(people).all();
  }

  /**
   * The configuration that points the real client here.
   *
   * @param url where this is mounted, as {@code SimulatorServer.url("navet")} gives it
   */
  public static Map<String, String> properties(String url) {
    var all = new LinkedHashMap<String, String>();
    all.put("besked.navet.url", url + "/v3");
    all.put("besked.navet.token-url", url + "/token");
    all.put("besked.navet.organisation-number", ORGANISATION);
    all.put("besked.navet.order-id", ORDER);
    all.put("besked.navet.oauth.id", OAUTH_ID);
    all.put("besked.navet.oauth.secret", OAUTH_SECRET);
    all.put("besked.navet.api.id", API_ID);
    all.put("besked.navet.api.secret", API_SECRET);
    return all;
  }

  /**
   * Sets the protection flag.
   *
   * @param flag any text, also one the contract does not know; null takes the flag away
   */
  public void protect(PersonalNumber number, @Nullable String flag) {
    if (flag == null) {
      removeBlock(number, "skyddAvPersonuppgifter");
    } else {
      change(number, post -> post.put("skyddAvPersonuppgifter", flag));
    }
  }

  /** Gives or takes custody, on both records. */
  public void custody(PersonalNumber guardian, PersonalNumber child, boolean has) {
    setRelation(guardian, child, "VF", has);
    setRelation(child, guardian, "V", has);
  }

  /** The relations between the two get a deregistration with this cause, such as {@code UV}. */
  public void deregister(PersonalNumber guardian, PersonalNumber child, String cause) {
    deregisterRow(guardian, child, cause);
    deregisterRow(child, guardian, cause);
  }

  private void deregisterRow(PersonalNumber of, PersonalNumber to, String cause) {
    change(
        of,
        p -> {
          for (var row : p.withArray("relationerTillFolkbokforda")) {
            if (NavetParts.text(row.path("identitetsbeteckning")).equals(to.digits())) {
              ((ObjectNode) row).putObject("avregistrering").put("orsakskod", cause);
            }
          }
        });
  }

  /** Marries two, or divorces them, on both records. */
  public void marriage(PersonalNumber one, PersonalNumber other, boolean married) {
    setRelation(one, other, "M", married);
    setRelation(other, one, "M", married);
    for (var number : List.of(one, other)) {
      change(number, p -> p.putObject("civiltilstand").put("kod", married ? "G" : "S"));
    }
  }

  /** Gives or takes one row, so that the two records may disagree. */
  public void setRelation(PersonalNumber on, PersonalNumber to, String code, boolean has) {
    change(
        on,
        post -> {
          var rows = post.withArray("relationerTillFolkbokforda");
          for (int i = rows.size() - 1; i >= 0; i--) {
            var row = rows.get(i);
            if (NavetParts.text(row.path("identitetsbeteckning")).equals(to.digits())
                && NavetParts.text(row.path("typ").path("kod")).equals(code)) {
              rows.remove(i);
            }
          }
          if (has) {
            rows.add(SimulatedPosts.relation(to.digits(), code, "20261101"));
          }
        });
  }

  /** Takes a whole block out of a person's record, e.g. {@code "namn"}. */
  public void removeBlock(PersonalNumber number, String block) {
    change(number, post -> post.remove(block));
  }

  /** Changes a person's record in any way; makes an empty one when there is none. */
  public synchronized void change(PersonalNumber number, Consumer<ObjectNode> change) {
    change.accept(posts.computeIfAbsent(number.digits(), n -> JSON.createObjectNode()));
  }

  /** Makes every token given so far worthless, as when Skatteverket restarts. */
  public synchronized void forgetTokens() {
    tokens.clear();
  }

  /** Sets how many calls a second are answered, 25 from the start; counted in real time. */
  public synchronized void allow(int calls) {
    callsASecond = calls;
  }

  @Override
  public String name() {
    return "navet";
  }

  @Override
  public boolean spared(String path) {
    return path.equals("/_change");
  }

  @Override
  public synchronized SimulatedResponse answer(SimulatedRequest request) {
    return switch (request.method() + " " + request.path()) {
      case "POST /token" -> token(request.form());
      case "POST /v3/hamta" -> guarded(request, body -> new SimulatedFetch(posts).answer(body));
      case "POST /v3/sok" -> guarded(request, body -> new SimulatedSearch(posts).answer(body));
      case "POST /_change" -> changed(request.form());
      default -> SimulatedResponse.text(404, "");
    };
  }

  private SimulatedResponse token(Map<String, String> form) {
    if (!"client_credentials".equals(form.get("grant_type"))
        || !"fbfuppgoffakt".equals(form.get("scope"))) {
      return SimulatedResponse.json(400, "{\"error\":\"invalid_request\"}");
    }
    if (!OAUTH_ID.equals(form.get("client_id"))
        || !OAUTH_SECRET.equals(form.get("client_secret"))) {
      return SimulatedResponse.json(401, "{\"error\":\"invalid_client\"}");
    }
    var token = UUID.randomUUID().toString();
    tokens.add(token);
    tokensEnd = clock.instant().plusSeconds(TOKEN_SECONDS);
    var answer = JSON.createObjectNode().put("access_token", token).put("token_type", "Bearer");
    return SimulatedResponse.json(200, answer.put("expires_in", TOKEN_SECONDS).toString());
  }

  private SimulatedResponse guarded(SimulatedRequest request, Asked asked) {
    var bearer = request.header("authorization").orElse("");
    if (!bearer.startsWith("Bearer ")
        || !tokens.contains(bearer.substring("Bearer ".length()))
        || !clock.instant().isBefore(tokensEnd)) {
      return SimulatedResponse.text(401, "");
    }
    if (!request.header("client_id").filter(API_ID::equals).isPresent()
        || !request.header("client_secret").filter(API_SECRET::equals).isPresent()) {
      return SimulatedResponse.text(403, "");
    }
    if (!isUuid(request.header("skv_client_correlation_id").orElse(""))) {
      return refused("skv_client_correlation_id saknas eller är inte ett UUID");
    }
    if (tooFast()) {
      return SimulatedResponse.text(429, "");
    }
    try {
      var body = JSON.readTree(request.body());
      var order = body.path("bestallning");
      if (!NavetParts.text(order.path("organisationsnummer")).equals(ORGANISATION)
          || NavetParts.text(order.path("bestallningsidentitet")).isEmpty()) {
        return refused("Beställningen finns inte");
      }
      var answer = asked.answer(body);
      answer.put("status", 200).put("tidpunkt", now());
      return SimulatedResponse.json(200, answer.toString());
    } catch (JacksonException | BadRequest e) {
      return refused(e instanceof BadRequest b ? b.reason : "Anropet är inte giltig JSON");
    }
  }

  private SimulatedResponse refused(String reason) {
    var answer = JSON.createObjectNode().put("status", 400).put("tidpunkt", now());
    answer.putArray("fel").addObject().put("orsakskod", 400).put("orsakskodsbeskrivning", reason);
    return SimulatedResponse.json(400, answer.toString());
  }

  private boolean tooFast() {
    // A test's clock may stand still for hours; the limit is about real traffic.
    var now = Clock.systemUTC().instant();
    while (!calls.isEmpty() && calls.peekFirst().isBefore(now.minusSeconds(1))) {
      calls.removeFirst();
    }
    calls.addLast(now);
    return calls.size() > callsASecond;
  }

  private SimulatedResponse changed(Map<String, String> form) {
    if (form.containsKey("custody")) {
      custody(
          PersonalNumber.of(form.getOrDefault("guardian", "")),
          PersonalNumber.of(form.getOrDefault("child", "")),
          Boolean.parseBoolean(form.get("custody")));
      return SimulatedResponse.text(200, "ok");
    }
    var number = PersonalNumber.of(form.getOrDefault("number", ""));
    if (form.containsKey("protection")) {
      protect(number, form.get("protection"));
    }
    if (form.containsKey("block")) {
      removeBlock(number, form.getOrDefault("block", ""));
    }
    return SimulatedResponse.text(200, "ok");
  }

  private static boolean isUuid(String text) {
    return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  }

  private String now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneId.of("Europe/Stockholm")).toString();
  }

  private interface Asked {
    ObjectNode answer(JsonNode body);
  }

  /** The request breaks the contract. */
  static final class BadRequest extends RuntimeException {
    private final String reason;

    BadRequest(String reason) {
      super(reason);
      this.reason = reason;
    }
  }
}
