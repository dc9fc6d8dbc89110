package se.besked.integrations.studentregistry.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.besked.simulation.HavrelundaPeople;
import se.besked.simulation.SimulatedRequest;
import se.besked.simulation.SimulatedResponse;
import se.besked.testkit.Personas;
import se.besked.testkit.SettableClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The simulator's own promises, beyond what the client asks of it. */
class SimulatedSs12000Test {
  private static final String HAVRESKOLAN = "7a000000-0000-4000-8000-000000000001";

  private final SettableClock clock = SettableClock.at("2026-11-22T09:00");
  private final SimulatedSs12000 ss12000 = new SimulatedSs12000(HavrelundaPeople.load(), clock);

  private SimulatedResponse ask(String method, String path, String query, String body) {
    var token = SimulatedSs12000.properties("").get("besked.student-registry.token");
    return ss12000.answer(
        new SimulatedRequest(
            method,
            "/v2.0" + path,
            query,
            Map.of("authorization", List.of("Bearer " + token)),
            body.getBytes(StandardCharsets.UTF_8)));
  }

  private SimulatedResponse get(String path, String query) {
    return ask("GET", path, query, "");
  }

  private static JsonNode json(SimulatedResponse response) {
    return JsonMapper.shared().readTree(response.body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/persons|civicNo=201909012385|1",
        "/persons|nameContains=exempels|4",
        "/persons|relationship.entity.type=enrolment&relationship.organisation=7a000000-0000-4000-8000-000000000002|1",
        "/persons|relationship.endDate.onOrBefore=2026-06-12&relationship.organisation=7a000000-0000-4000-8000-000000000002|1",
        "/persons|meta.modified.after=2026-06-01T08:00:00Z|0",
        "/organisations|type=Skolenhet|12",
        "/organisations|type=Huvudman|1",
        "/organisations|schoolTypes=FS|8",
        "/placements|organisation=7a000000-0000-4000-8000-000000000005|4",
        "/placements|startDate.onOrAfter=2026-01-01|3",
        "/placements|endDate.onOrBefore=2023-12-31&organisation=7a000000-0000-4000-8000-000000000005|4",
        "/placements|endDate.onOrAfter=2027-01-01&organisation=7a000000-0000-4000-8000-000000000008|0",
        "/placements|endDate.onOrAfter=2026-12-01&organisation=7a000000-0000-4000-8000-000000000008|1",
        "/placements|group=00000000-0000-4000-8000-000000000000|0",
        "/attendanceSchedule|startDate.onOrAfter=2024-08-19|2"
      })
  void filters(String path, String query, int hits) {
    var answer = get(path, query);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(json(answer).path("data").size()).isEqualTo(hits);
  }

  @Test
  void pagesCarryTheFiltersInTheToken() {
    var names = new ArrayList<String>();
    var query = "type=Skolenhet&limit=1&sortkey=DisplayNameAsc";
    for (JsonNode page; ; query = "limit=1&pageToken=" + page.path("pageToken").asString()) {
      page = json(get("/organisations", query));
      assertThat(page.path("data").size()).isEqualTo(1);
      names.add(page.path("data").get(0).path("displayName").asString());
      if (page.path("pageToken").isNull()) {
        break;
      }
    }
    assertThat(names).hasSize(12).isSorted();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pageToken=x&type=Skolenhet",
        "pageToken=%21",
        "limit=0",
        "limit=many",
        "colour=red",
        "sortkey=Nothing"
      })
  void refusesWhatTheStandardRefuses(String query) {
    var answer = get("/organisations", query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(json(answer).path("code").asString()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "/placements,child=x",
    "/placements,placedAt=7a000000-0000-4000-8000-000000000005",
    "/placements,startDate.onOrAfter=2026-13-01",
    "/placements,sortkey=DisplayNameAsc",
    "/placements,expand=placements",
    "/placements,colour=red",
    "/placements,pageToken=x&child=00000000-0000-4000-8000-000000000000",
    "/attendanceSchedule,placement=x",
    "/attendanceSchedule,child=00000000-0000-4000-8000-000000000000",
    "/attendanceSchedule,sortkey=EndDateAsc",
    "/persons,sortkey=StartDateAsc",
    "/persons,expand=owners"
  })
  void eachResourceHasItsOwnFiltersAndOrders(String path, String query) {
    assertThat(get(path, query).status()).isEqualTo(400);
  }

  /**
   * The standard's optional parts are there or they are not; of all only the page token is null.
   */
  @ParameterizedTest
  @ValueSource(strings = {"/persons", "/placements", "/organisations", "/attendanceSchedule"})
  void noPartOfAnObjectIsNull(String path) {
    var data = json(get(path, "limit=10000")).path("data");
    assertThat(data.size()).isPositive();
    assertThat(data.toString()).doesNotContain(":null");
  }

  @Test
  void placementsHaveSchedulesAndExpandTheirPersons() {
    var child = SimulatedRegistryData.idOf(Personas.CHILD_OF_TWO_PLACES.digits());
    var places =
        json(get("/placements", "child=" + child + "&expand=child,owners&sortkey=StartDateAsc"))
            .path("data");
    assertThat(places.size()).isEqualTo(2);
    var owners = places.get(0).path("_embedded").path("owners");
    assertThat(owners.size()).isEqualTo(1);
    assertThat(owners.get(0).path("familyName").asString()).isEqualTo("Växelprov");
    assertThat(places.get(0).path("child").path("securityMarking").asString()).isEqualTo("Ingen");
    var schedule =
        json(get("/attendanceSchedule", "placement=" + places.get(1).path("id").asString()))
            .path("data");
    assertThat(schedule.get(0).path("numberOfWeeks").asInt()).isEqualTo(2);
    assertThat(schedule.get(0).path("scheduleEntries").size()).isEqualTo(5);
    var lookup = "{\"personIds\":[\"" + child + "\"]}";
    assertThat(json(ask("POST", "/placements/lookup", "", lookup)).size()).isEqualTo(2);
    assertThat(ask("POST", "/placements/lookup", "", "{\"civicNos\":[\"1\"]}").status())
        .isEqualTo(400);
  }

  @Test
  void referencesCarryMarkingAndNamesOnDemand() {
    ss12000.mark(Personas.ALONE, "Sekretessmarkering");
    var id = SimulatedRegistryData.idOf(Personas.CHILD_OF_ALONE.digits());
    var person = json(get("/persons/" + id, "expandReferenceNames=true&expand=placements"));
    var responsible = person.path("responsibles").get(0);
    assertThat(responsible.path("relationType").asString()).isEqualTo("Vårdnadshavare");
    assertThat(responsible.path("person").path("securityMarking").asString())
        .isEqualTo("Sekretessmarkering");
    assertThat(responsible.path("person").path("displayName").asString())
        .isEqualTo("Asta Maria Provsson");
    assertThat(person.path("enrolments").get(0).path("enroledAt").path("displayName").asString())
        .isEqualTo("Havreskolan");
    assertThat(person.path("_embedded").path("placements").size()).isEqualTo(1);
    assertThat(json(get("/persons/" + id, "")).toString()).doesNotContain("displayName");
  }

  @Test
  void looksUpByIdAndAnswersABareArray() {
    var body = "{\"ids\":[\"" + HAVRESKOLAN + "\",\"00000000-0000-4000-8000-000000000000\"]}";
    var found = json(ask("POST", "/organisations/lookup", "", body));
    assertThat(found.isArray()).isTrue();
    assertThat(found.size()).isEqualTo(1);
    assertThat(ask("POST", "/organisations/lookup", "", "{}").status()).isEqualTo(400);
  }

  @Test
  void tellsWhatWasDeletedAndModifiedSince() {
    var before = clock.instant().toString();
    clock.advance(Duration.ofMinutes(1));
    ss12000.remove(Personas.CHILD_OF_CLOSE);
    ss12000.changeGrade(Personas.CHILD_OF_ALONE, 2);
    var deleted = json(get("/deletedEntities", "after=" + before + "&entities=Person"));
    assertThat(deleted.path("data").path("persons").get(0).asString())
        .isEqualTo(SimulatedRegistryData.idOf(Personas.CHILD_OF_CLOSE.digits()));
    assertThat(json(get("/persons", "meta.modified.after=" + before)).path("data").size())
        .isEqualTo(1);
    assertThat(json(get("/deletedEntities", "after=" + clock.instant())).toString())
        .doesNotContain(SimulatedRegistryData.idOf(Personas.CHILD_OF_CLOSE.digits()));
  }

  @Test
  void unknownThingsAre404AndNoTokenIs401() {
    assertThat(get("/persons/00000000-0000-4000-8000-000000000000", "").status()).isEqualTo(404);
    assertThat(get("/persons/not-an-id", "").status()).isEqualTo(400);
    assertThat(get("/dragons", "").status()).isEqualTo(404);
    var bare = new SimulatedRequest("GET", "/v2.0/persons", "", Map.of(), new byte[0]);
    assertThat(ss12000.answer(bare).status()).isEqualTo(401);
  }

  @Test
  void changesOverHttpForTheDemo() {
    var form = "number=" + Personas.CHILD_OF_ALONE.digits() + "&grade=4&marking=Ingen";
    var request =
        new SimulatedRequest(
            "POST", "/_change", "", Map.of(), form.getBytes(StandardCharsets.UTF_8));
    assertThat(ss12000.answer(request).status()).isEqualTo(200);
    var id = SimulatedRegistryData.idOf(Personas.CHILD_OF_ALONE.digits());
    assertThat(json(get("/persons/" + id, "")).path("enrolments").get(1).path("schoolYear").asInt())
        .isEqualTo(4);
  }
}
