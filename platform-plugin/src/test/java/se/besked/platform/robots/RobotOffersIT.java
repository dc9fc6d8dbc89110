package se.besked.platform.robots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.formkit.Answers;
import se.besked.platform.mypage.Applying;
import se.besked.testkit.Personas;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Offers that a robot makes: once per key, and what is for the guardians is in no answer. */
@RobotSite
class RobotOffersIT {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String CASES = "/api/v1/demo/cases/";
  private static final String BLAKLINTEN = "7a000000-0000-4000-8000-000000000006";
  private static final Locale SWEDISH = Locale.of("sv");

  @LocalServerPort int port;
  @Autowired Applying applying;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private Caller robot;

  private String applied() {
    robot = Caller.robot(port, "robot-prova");
    var start = DateTimeFormatter.ofPattern("d MMMM yyyy", SWEDISH).format(today().plusMonths(3));
    var id =
        applying
            .to(
                "preschool-application",
                Personas.TURNS_ONE,
                Answers.NONE
                    .with("wishes", List.of(BLAKLINTEN))
                    .with("start", List.of(start))
                    .with("situation", List.of("WORK"))
                    .with("hours", List.of("35"))
                    .with("support", List.of("NO"))
                    .with("language", List.of("none")))
            .toString();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> robot.get(CASES + id).statusCode(), status -> status == 200);
    return id;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private ObjectNode place(String activity) {
    return JSON.createObjectNode()
        .put("unitId", BLAKLINTEN)
        .put("unitName", "Förskolan Blåklinten")
        .put("activity", activity)
        .put("startsOn", today().plusMonths(3).toString())
        .put("weeklyHours", 20);
  }

  private HttpResponse<String> offer(String id, String key, ObjectNode body) {
    return robot.call("POST", CASES + id + "/offers", body.toString(), "Idempotency-Key", key);
  }

  @Test
  void specialSupportIsTakenKeptAndToldToNoRobot() {
    var id = applied();
    var educare = offer(id, "stod-1", place("SCHOOL_AGE_EDUCARE").put("specialSupport", true));
    assertThat(educare.statusCode()).as(educare.body()).isEqualTo(400);
    assertThat(educare.body()).contains("specialSupport", "8 kap. 7");
    var made = offer(id, "stod-2", place("PRESCHOOL").put("specialSupport", true));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    assertThat(made.body()).doesNotContain("upport");
    assertThat(robot.get(CASES + id + "/offers").body())
        .contains("Blåklinten")
        .doesNotContain("upport");
    assertThat(
            jdbc.sql("select special_support from place_offer where case_id = :id::uuid")
                .param("id", id)
                .query(Boolean.class)
                .single())
        .isTrue();
    var same = offer(id, "stod-2", place("PRESCHOOL").put("specialSupport", true));
    assertThat(same.statusCode()).isEqualTo(200);
    var other = offer(id, "stod-2", place("PRESCHOOL"));
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(Caller.type(other)).isEqualTo("idempotency-key-reused");
  }
}
