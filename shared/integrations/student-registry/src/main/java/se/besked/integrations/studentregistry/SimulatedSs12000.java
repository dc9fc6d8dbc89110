package se.besked.integrations.studentregistry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An SS12000 registry over the people of Havrelunda, mounted as {@code ss12000}, resources under
 * {@code /v2.0}. Tests and demos change what it knows while it runs, by the methods here or by
 * {@code POST /_change} with a form of {@code number} and {@code marking}, {@code school}, {@code
 * grade} or {@code placesEnd}.
 */
public final class SimulatedSs12000 implements Simulator {
  private static final String TOKEN = "simulated-registry-token";
  private static final String RENEWABLE = "renewable-";
  private static final String CLIENT_ID = "besked-registry";
  private static final String CLIENT_SECRET = "simulated-registry-secret";
  private static final String SCOPE = "ss12000-api";
  private static final int TOKEN_SECONDS = 3600;
  private static final String BASE = "/v2.0/";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Clock clock;
  private final SimulatedRegistryData data;
  private final Map<String, List<Deleted>> deleted = new LinkedHashMap<>();
  private final Set<String> renewable = new HashSet<>();
  private Instant renewableEnd = Instant.MIN;
  private int tooLargeAbove = Integer.MAX_VALUE;

  public SimulatedSs12000(HavrelundaPeople people, Clock clock) {
    this.clock = clock;
    this.data = new SimulatedRegistryData(people);
  }

  /**
   * The configuration that points the real client here.
   *
   * @param url where this is mounted, as {@code SimulatorServer.url("ss12000")} gives it
   */
  public static Map<String, String> properties(String url) {
    return Map.of(
        "besked.student-registry.url", url + "/v2.0", "besked.student-registry.token", TOKEN);
  }

  /** The same for a registry whose tokens run out after an hour. */
  public static Map<String, String> renewing(String url) {
    return Map.of(
        "besked.student-registry.url",
        url + "/v2.0",
        "besked.student-registry.oauth.token-url",
        url + "/token",
        "besked.student-registry.oauth.id",
        CLIENT_ID,
        "besked.student-registry.oauth.secret",
        CLIENT_SECRET,
        "besked.student-registry.oauth.scope",
        SCOPE);
  }

  /** Makes every token that was got from here worthless, as when the registry restarts. */
  public synchronized void forgetTokens() {
    renewable.clear();
  }

  /** Sets the security marking to any text; null takes it away. */
  public void mark(PersonalNumber number, @Nullable String marking) {
    change(
        number,
        p -> {
          p.remove("securityMarking");
          if (marking != null) {
            p.put("securityMarking", marking);
          }
        });
  }

  /** Moves every ongoing enrolment to another school unit. */
  public void moveSchool(PersonalNumber child, String schoolUnitId) {
    forOngoing(child, e -> e.putObject("enroledAt").put("id", schoolUnitId));
  }

  /** Sets the grade of every ongoing enrolment; null takes it away. */
  public void changeGrade(PersonalNumber child, @Nullable Integer grade) {
    forOngoing(
        child,
        e -> {
          e.remove("schoolYear");
          if (grade != null) {
            e.put("schoolYear", grade);
          }
        });
  }

  /** Changes a person in any way; makes one with the number alone when there is none. */
  public synchronized void change(PersonalNumber number, Consumer<ObjectNode> change) {
    var id = SimulatedRegistryData.idOf(number.digits());
    var person = data.persons.computeIfAbsent(id, i -> newPerson(i, number));
    change.accept(person);
    person.withObject("meta").put("modified", now());
  }

  /** Removes a person; the deletion is told by {@code deletedEntities}. */
  public synchronized void remove(PersonalNumber number) {
    var id = SimulatedRegistryData.idOf(number.digits());
    if (data.persons.remove(id) != null) {
      deleted.computeIfAbsent("persons", k -> new ArrayList<>()).add(new Deleted(id, now()));
    }
  }

  /** Gives a child a place; the child must be known here. */
  public synchronized void place(PersonalNumber child, HavrelundaPeople.Place place) {
    var id = SimulatedRegistryData.idOf(child.digits());
    var person = data.persons.get(id);
    if (person == null) {
      throw new IllegalArgumentException("The registry does not have the child");
    }
    var guardians = new ArrayList<String>();
    person
        .path("responsibles")
        .forEach(r -> guardians.add(Ss12000Objects.text(r.path("person").path("id"))));
    SimulatedPlacements.add(data, child.digits(), place, guardians)
        .withObject("meta")
        .put("modified", now());
  }

  /** Ends every place of a child that has no end yet. */
  public void endPlaces(PersonalNumber child, LocalDate lastDay) {
    changePlacements(
        child,
        p -> {
          if (!p.hasNonNull("endDate")) {
            p.put("endDate", lastDay.toString());
          }
        });
  }

  /** Changes every place of a child in any way. */
  public synchronized void changePlacements(PersonalNumber child, Consumer<ObjectNode> change) {
    var id = SimulatedRegistryData.idOf(child.digits());
    for (var placement : data.placements.values()) {
      if (SimulatedFilters.refers(placement.path("child"), id)) {
        change.accept(placement);
        placement.withObject("meta").put("modified", now());
      }
    }
  }

  /** Changes every schedule of a child's places in any way. */
  public synchronized void changeSchedules(PersonalNumber child, Consumer<ObjectNode> change) {
    var places = new ArrayList<String>();
    changePlacements(child, p -> places.add(Ss12000Objects.text(p.path("id"))));
    data.schedules.values().stream()
        .filter(s -> places.contains(Ss12000Objects.text(s.path("placement").path("id"))))
        .forEach(change);
  }

  /** Takes a child's places away; the deletions are told by {@code deletedEntities}. */
  public synchronized void removePlacements(PersonalNumber child) {
    var ids = new ArrayList<String>();
    changePlacements(child, p -> ids.add(Ss12000Objects.text(p.path("id"))));
    for (var id : ids) {
      data.placements.remove(id);
      deleted.computeIfAbsent("placements", k -> new ArrayList<>()).add(new Deleted(id, now()));
    }
  }

  /** Changes a school unit or another organisation, or makes a new one. */
  public synchronized void changeOrganisation(String id, Consumer<ObjectNode> change) {
    var organisation =
        data.organisations.computeIfAbsent(id, i -> JSON.createObjectNode().put("id", i));
    change.accept(organisation);
    organisation.withObject("meta").put("modified", now());
  }

  /** Answers 503 to every list longer than this, as a registry that cannot carry it. */
  public synchronized void tooLargeAbove(int objects) {
    tooLargeAbove = objects;
  }

  private ObjectNode newPerson(String id, PersonalNumber number) {
    var person = JSON.createObjectNode().put("id", id).put("givenName", "Ny");
    person.put("familyName", "Provsson").putObject("meta").put("created", now());
    person.putObject("civicNo").put("value", number.digits()).put("nationality", "SE");
    return person;
  }

  private void forOngoing(PersonalNumber child, Consumer<ObjectNode> change) {
    change(
        child,
        p -> {
          for (var e : p.withArray("enrolments")) {
            if (e instanceof ObjectNode enrolment && !enrolment.hasNonNull("endDate")) {
              change.accept(enrolment);
            }
          }
        });
  }

  private String now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
  }

  @Override
  public String name() {
    return "ss12000";
  }

  @Override
  public boolean spared(String path) {
    return path.equals("/_change");
  }

  @Override
  public SimulatedResponse downAnswer() {
    return problem(503, "Unavailable", "Tjänsten är tillfälligt otillgänglig");
  }

  @Override
  public synchronized SimulatedResponse answer(SimulatedRequest request) {
    if (request.path().equals("/_change")) {
      return changed(request.form());
    }
    if (request.path().equals("/token")) {
      return token(request.form());
    }
    if (!request.path().startsWith(BASE)) {
      return SimulatedResponse.text(404, "");
    }
    var bearer = request.header("authorization").orElse("");
    if (bearer.isEmpty()) {
      return problem(401, "Unauthorized", "Token saknas");
    }
    if (!bearer.equals("Bearer " + TOKEN) && !isInForce(bearer)) {
      return bearer.startsWith("Bearer " + RENEWABLE)
          ? problem(401, "Unauthorized", "Token har gått ut")
          : problem(403, "Forbidden", "Åtkomst saknas");
    }
    try {
      return route(request, request.path().substring(BASE.length()).split("/"));
    } catch (BadRequest | JacksonException e) {
      return problem(
          400, "InvalidFilter", e instanceof BadRequest ? e.getMessage() : "Ogiltig JSON");
    }
  }

  private boolean isInForce(String bearer) {
    return bearer.startsWith("Bearer ")
        && renewable.contains(bearer.substring("Bearer ".length()))
        && clock.instant().isBefore(renewableEnd);
  }

  private SimulatedResponse token(Map<String, String> form) {
    if (!"client_credentials".equals(form.get("grant_type")) || !SCOPE.equals(form.get("scope"))) {
      return SimulatedResponse.json(400, "{\"error\":\"invalid_request\"}");
    }
    if (!CLIENT_ID.equals(form.get("client_id"))
        || !CLIENT_SECRET.equals(form.get("client_secret"))) {
      return SimulatedResponse.json(401, "{\"error\":\"invalid_client\"}");
    }
    var token = RENEWABLE + UUID.randomUUID();
    renewable.add(token);
    renewableEnd = clock.instant().plusSeconds(TOKEN_SECONDS);
    var answer = JSON.createObjectNode().put("access_token", token).put("token_type", "Bearer");
    return SimulatedResponse.json(200, answer.put("expires_in", TOKEN_SECONDS).toString());
  }

  private SimulatedResponse route(SimulatedRequest request, String[] parts) {
    var resource = parts[0];
    var parameters = request.parameters();
    boolean get = request.method().equals("GET");
    if (get && resource.equals("deletedEntities")) {
      return SimulatedResponse.json(200, deletions(parameters).toString());
    }
    var objects = objects(resource);
    if (objects == null) {
      return SimulatedResponse.text(404, "");
    }
    var rendering = new SimulatedRendering(data, parameters);
    if (get && parts.length == 1) {
      var page = SimulatedFilters.of(resource).page(objects.values(), parameters);
      return list(rendering.all(page.withArray("data")), page);
    }
    if (get) {
      if (!SimulatedFilters.isUuid(parts[1])) {
        throw new BadRequest("Ogiltigt id");
      }
      var object = objects.get(parts[1]);
      return object == null
          ? SimulatedResponse.text(404, "")
          : SimulatedResponse.json(200, rendering.one(object).toString());
    }
    if (request.method().equals("POST") && parts.length == 2 && parts[1].equals("lookup")) {
      var found = JSON.createArrayNode();
      SimulatedFilters.lookedUp(resource, objects.values(), JSON.readTree(request.body()))
          .forEach(found::add);
      return list(rendering.all(found), null);
    }
    return SimulatedResponse.text(405, "");
  }

  private @Nullable Map<String, ObjectNode> objects(String resource) {
    return switch (resource) {
      case "persons" -> data.persons;
      case "organisations" -> data.organisations;
      case "placements" -> data.placements;
      case "attendanceSchedule" -> data.schedules;
      default -> null;
    };
  }

  /** A page, or the bare array of a lookup. */
  private SimulatedResponse list(ArrayNode objects, @Nullable ObjectNode page) {
    if (objects.size() > tooLargeAbove) {
      return problem(503, "TooLarge", "Svaret är för stort");
    }
    return SimulatedResponse.json(
        200, page == null ? objects.toString() : page.set("data", objects).toString());
  }

  private ObjectNode deletions(Map<String, String> parameters) {
    var answer = JSON.createObjectNode();
    var lists = answer.putObject("data");
    deleted.forEach(
        (resource, entries) -> {
          var entities = parameters.get("entities");
          if (entities == null || resource.startsWith(entities.toLowerCase(Locale.ROOT))) {
            var ids = lists.putArray(resource);
            entries.stream()
                .filter(d -> d.at().compareTo(parameters.getOrDefault("after", "")) > 0)
                .forEach(d -> ids.add(d.id()));
          }
        });
    return answer.putNull("pageToken");
  }

  private SimulatedResponse changed(Map<String, String> form) {
    var number = PersonalNumber.of(form.getOrDefault("number", ""));
    if (form.containsKey("marking")) {
      mark(number, form.get("marking"));
    }
    if (form.containsKey("school")) {
      moveSchool(number, form.getOrDefault("school", ""));
    }
    if (form.containsKey("grade")) {
      changeGrade(number, Integer.valueOf(form.getOrDefault("grade", "0")));
    }
    if (form.containsKey("placesEnd")) {
      endPlaces(number, LocalDate.parse(form.getOrDefault("placesEnd", "")));
    }
    return SimulatedResponse.text(200, "ok");
  }

  private static SimulatedResponse problem(int status, String code, @Nullable String message) {
    var body = JSON.createObjectNode().put("code", code).put("message", message);
    return SimulatedResponse.json(status, body.toString());
  }

  private record Deleted(String id, String at) {}

  /** The request breaks the contract. */
  static final class BadRequest extends RuntimeException {
    BadRequest(String message) {
      super(message);
    }
  }
}
