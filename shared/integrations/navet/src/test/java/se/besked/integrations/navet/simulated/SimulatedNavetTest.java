package se.besked.integrations.navet.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.besked.simulation.HavrelundaPeople;
import se.besked.simulation.SimulatedRequest;
import se.besked.simulation.SimulatedResponse;
import se.besked.testkit.Personas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The simulator's own promises, beyond what the client asks of it. */
class SimulatedNavetTest {
  private static final String ORDER =
      "{'bestallning':{'organisationsnummer':'162021004748','bestallningsidentitet':'00000236-FO01-%s'},"
          + "'sokvillkor':%s}";

  private final SimulatedNavet navet =
      new SimulatedNavet(HavrelundaPeople.load(), Clock.systemUTC());
  private final Map<String, String> properties = SimulatedNavet.properties("");

  private SimulatedResponse post(String path, String body, Map<String, List<String>> headers) {
    return navet.answer(
        new SimulatedRequest("POST", path, "", headers, body.getBytes(StandardCharsets.UTF_8)));
  }

  private String token() {
    var form =
        "grant_type=client_credentials&scope=fbfuppgoffakt&client_id=besked-oauth&client_secret="
            + URLEncoder.encode(
                properties.get("besked.navet.oauth.secret"), StandardCharsets.UTF_8);
    return json(post("/token", form, Map.of())).path("access_token").asString();
  }

  private SimulatedResponse ask(String path, String order, String conditions) {
    var headers =
        Map.of(
            "authorization", List.of("Bearer " + token()),
            "client_id", List.of(properties.get("besked.navet.api.id")),
            "client_secret", List.of(properties.get("besked.navet.api.secret")),
            "skv_client_correlation_id", List.of(UUID.randomUUID().toString()));
    return post(path, ORDER.formatted(order, conditions).replace('\'', '"'), headers);
  }

  private static JsonNode json(SimulatedResponse response) {
    return JsonMapper.shared().readTree(response.body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'namn':{'mellanEllerEfternamn':{'namndelar':['exempelsson']}}}|5",
        "{'namn':{'fornamn':{'namndelar':['Erik']}}}|1",
        "{'adress':{'gatuadress':{'sammansattVarde':'Havregränd'}}}|4",
        "{'adress':{'postnummer':{'fran':99920,'till':99929}}}|2",
        "{'fodelsetid':{'fran':{'ar':'2020','manad':'02'},'till':{'ar':'2020','manad':'02'}}}|1",
        "{'kon':'KVINNA','namn':{'mellanEllerEfternamn':{'namndelar':['Exempelsson']}}}|2",
        "{'namn':{'fornamn':{'namndelar':['Ingenalls']}}}|0"
      })
  void searches(String conditions, int hits) {
    var answer = ask("/v3/sok", "0002", conditions);
    assertThat(answer.status()).isEqualTo(200);
    var records = json(answer).path("folkbokforingsposter");
    assertThat(records.size()).isEqualTo(hits);
    records.forEach(r -> assertThat(r.has("relationerTillFolkbokforda")).isFalse());
  }

  @Test
  void theFirstOrderIsNotToldOfProtectedPersons() {
    var one = "[{'identitetsbeteckning':'%s'}]".formatted(Personas.PROTECTED_GUARDIAN.digits());
    assertThat(json(ask("/v3/hamta", "0001", one)).path("fel").get(0).path("orsakskod").asInt())
        .isEqualTo(404);
    assertThat(json(ask("/v3/hamta", "0002", one)).path("folkbokforingsposter").size())
        .isEqualTo(1);
  }

  @Test
  void refusesMoreThan900AndMalformedNumbers() {
    var many = "{'identitetsbeteckning':'198501012382'},".repeat(901);
    var refused = ask("/v3/hamta", "0002", "[" + many.substring(0, many.length() - 1) + "]");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(json(refused).path("fel").get(0).path("orsakskodsbeskrivning").asString())
        .contains("900");
    assertThat(ask("/v3/hamta", "0002", "[{'identitetsbeteckning':'19850101-2382'}]").status())
        .isEqualTo(400);
    assertThat(ask("/v3/hamta", "0002", "[").status()).isEqualTo(400);
  }

  @Test
  void answersNobodyWithoutTokenOrKeys() {
    assertThat(post("/v3/hamta", "{}", Map.of()).status()).isEqualTo(401);
    assertThat(
            post("/v3/hamta", "{}", Map.of("authorization", List.of("Bearer " + token()))).status())
        .isEqualTo(403);
  }

  @Test
  void changesOverHttpForTheDemo() {
    var marked = "number=" + Personas.ALONE.digits() + "&protection=SEKRETESSMARKERING";
    assertThat(post("/_change", marked, Map.of()).status()).isEqualTo(200);
    var one = "[{'identitetsbeteckning':'%s'}]".formatted(Personas.ALONE.digits());
    var record = json(ask("/v3/hamta", "0002", one)).path("folkbokforingsposter").get(0);
    assertThat(record.path("skyddAvPersonuppgifter").asString()).isEqualTo("SEKRETESSMARKERING");
  }
}
