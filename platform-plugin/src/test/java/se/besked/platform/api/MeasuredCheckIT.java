package se.besked.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.besked.integrations.distance.DistanceConfiguration;
import se.besked.integrations.distance.SchoolFile;
import se.besked.kernel.facts.School;
import se.besked.kernel.facts.SchoolDirectory;
import se.besked.kernel.law.Stage;
import se.besked.kernel.registers.AddressRegister;
import se.besked.kernel.registers.AddressRegister.LocatedAddress;
import se.besked.kernel.registers.Position;
import se.besked.simulation.town.DemoTown;
import se.besked.testkit.SettableClock;
import tools.jackson.databind.JsonNode;

/** The open check on the map: what is measured is an address of the register, in hundreds. */
@SpringBootTest(
    classes = {ApiHost.class, DistanceConfiguration.class, MeasuredCheckIT.Schools.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "besked.api.requests-per-minute=100000",
      "besked.api.burst=100000",
      "besked.distance.addresses=classpath:havrelunda/addresses.csv",
      "besked.distance.schools=classpath:havrelunda/schools.csv",
      "besked.distance.cache=" + MeasuredCheckIT.MAPS
    })
class MeasuredCheckIT {
  static final String MAPS = "target/measured-check-maps";

  @DynamicPropertySource
  static void town(DynamicPropertyRegistry settings) throws IOException {
    var map = DemoTown.in(Path.of(MAPS)).toString();
    settings.add("besked.distance.map", () -> map);
  }

  @LocalServerPort int port;
  @Autowired SettableClock clock;
  @Autowired AddressRegister addresses;
  @Autowired SchoolDirectory schools;
  @Autowired AddressChecks checks;

  private ApiClient api;
  private LocatedAddress home;
  private Position school;

  /** The schools of the file, as the host has them. */
  static class Schools {
    @Bean
    SchoolDirectory schoolDirectory(SchoolFile file) {
      var all =
          file.schools().stream()
              .map(
                  s ->
                      new School(
                          s.id(),
                          s.name(),
                          s.municipal(),
                          new Stage(0),
                          new Stage(9),
                          Optional.of(s.position())))
              .toList();
      return () -> all;
    }
  }

  @BeforeEach
  void start() {
    api = new ApiClient(port);
    // A day of its own: what is asked about is counted by the day.
    clock.set(clock.instant().atZone(clock.getZone()).toLocalDate().plusDays(1) + "T09:00");
    home = addresses.search("Kornvägen 1", 1).getFirst();
    school = schools.schools().getFirst().position().orElseThrow();
  }

  private JsonNode distance(Position from, Position to, String grade) {
    var response = api.check(body(from, to, grade));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return StreamSupport.stream(ApiClient.json(response).path("findings").spliterator(), false)
        .filter(f -> f.path("rule").asString().equals("school-transport.distance"))
        .findFirst()
        .orElseThrow();
  }

  private static String body(Position from, Position to, String grade) {
    return String.format(
        Locale.ROOT,
        """
        {"schoolYear":"2026/27","grade":"%s","school":"ASSIGNED",
         "home":{"lat":%.7f,"lon":%.7f},"schoolPosition":{"lat":%.7f,"lon":%.7f}}""",
        grade,
        from.lat(),
        from.lon(),
        to.lat(),
        to.lon());
  }

  private static Position aside(Position from, int metres) {
    return new Position(from.lat() + metres / 111_195.0, from.lon());
  }

  /** By moving the points a metre at a time, the place where hundreds change would be found. */
  @Test
  void movingThePointsChangesNothing() {
    var answers = new HashSet<JsonNode>();
    for (int step = 0; step < 8; step++) {
      answers.add(distance(aside(home.position(), 3 * step), school, "F"));
      answers.add(distance(home.position(), aside(school, 15 * step), "F"));
    }
    assertThat(answers).hasSize(1);
    var answer = answers.iterator().next();
    assertThat(answer.path("standing").asString()).isEqualTo("MET");
    assertThat(answer.path("inputs").path("walkingMetres").intValue() % 100).isZero();
  }

  @Test
  void whereThereIsNoAddressOrNoSchoolNothingIsMeasured() {
    var wood = aside(home.position(), 3000);
    assertThat(distance(wood, school, "F").path("text").asString())
        .contains("Ingen registrerad adress");
    assertThat(distance(home.position(), wood, "F").path("text").asString())
        .contains("Ingen skola");
  }

  @Test
  void oneAddressHasOneNumberOfQuestionsByWhicheverDoor() {
    for (int asked = 0; asked < AddressChecks.A_DAY; asked++) {
      var question = body(aside(home.position(), asked), aside(school, asked), "F");
      assertThat(api.check(question).statusCode()).isEqualTo(200);
    }
    assertThat(api.check(body(home.position(), school, "4")).statusCode()).isEqualTo(429);
    assertThat(checks.mayAsk(home))
        .as("on the page, where it is chosen from the register")
        .isFalse();
    assertThat(List.of("KORNVÄGEN 1", "kornvägen 1 999 10"))
        .allSatisfy(
            written ->
                assertThat(checks.mayAsk(addresses.search(written, 1).getFirst())).isFalse());
  }
}
