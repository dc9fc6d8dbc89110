package se.besked.platform.robots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.ids.CaseId;
import se.besked.casework.workitems.OpenWorkItems;
import se.besked.kernel.registers.WorkKind;
import se.besked.platform.mypage.Applying;
import se.besked.testkit.Personas;

/** Work items taken, carried out and reported by robots over HTTP. */
@RobotSite
class WorkItemsOverHttpIT {
  private static final String ITEMS = "/api/v1/demo/work-items";
  private static final Actor.SystemJob JOB = new Actor.SystemJob("test");

  @LocalServerPort int port;
  @Autowired Applying applying;
  @Autowired OpenWorkItems openWorkItems;
  @Autowired CaseRows cases;
  @Autowired JdbcClient jdbc;

  private Caller robot;

  /** A case that waits to be entered. */
  private String item() {
    robot = Caller.robot(port, "robot-prova");
    var id = applying.schoolTransport(Personas.CHOSEN);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                jdbc.sql("select count(*) from staff_task where case_id = :id")
                    .param("id", id.value())
                    .query(Integer.class)
                    .single(),
            n -> n > 0);
    assertThat(cases.find(id).orElseThrow()).isInstanceOf(CaseFile.Received.class);
    openWorkItems.ofReadyCase(JOB, id, WorkKind.REGISTER_APPLICATION, true, false);
    return itemOf(id);
  }

  private String itemOf(CaseId id) {
    return jdbc.sql("select id from work_item where case_id = :case")
        .param("case", id.value())
        .query(UUID.class)
        .single()
        .toString();
  }

  private HttpResponse<String> claim(Caller caller, String item, String claim, String etag) {
    return caller.call("PUT", ITEMS + "/" + item + "/claims/" + claim, "", "If-Match", etag);
  }

  @Test
  void isTakenReadAndReportedDone() {
    var item = item();
    var open = robot.get(ITEMS + "?limit=200");
    assertThat(open.body()).contains(item).doesNotContain(Personas.CHOSEN.digits());
    var seen = robot.get(ITEMS + "/" + item);
    assertThat(seen.body()).doesNotContain(Personas.CHOSEN.digits());
    var claim = UUID.randomUUID().toString();
    var here = ITEMS + "/" + item + "/claims/" + claim;
    assertThat(robot.get(here).statusCode()).isEqualTo(409);
    assertThat(claim(robot, item, claim, "\"99\"").statusCode()).isEqualTo(412);
    var taken = claim(robot, item, claim, Caller.etag(seen));
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
    assertThat(taken.body()).contains(Personas.CHOSEN.digits());
    assertThat(claim(robot, item, claim, Caller.etag(seen)).statusCode())
        .as("the same again")
        .isEqualTo(200);
    assertThat(robot.get(here + "/document").body()).startsWith("%PDF");
    assertThat(robot.call("POST", here + "/extensions", "").statusCode()).isEqualTo(200);

    var other = Caller.robot(port, "robot-annan");
    assertThat(other.get(here).statusCode()).as("somebody else's claim").isEqualTo(409);
    assertThat(
            Caller.type(
                claim(
                    other,
                    item,
                    UUID.randomUUID().toString(),
                    Caller.etag(other.get(ITEMS + "/" + item)))))
        .isEqualTo("claim-lost");

    var report = "{\"outcome\":\"DONE\",\"reference\":\"VS-1\"}";
    assertThat(robot.call("PUT", here + "/report", "{\"outcome\":\"DONE\"}").statusCode())
        .isEqualTo(400);
    for (var number : new String[] {Personas.CHOSEN.digits(), "20150101-TF01"}) {
      var withNumber = "{\"outcome\":\"FAILED\",\"reason\":\"Finns inte: %s\"}".formatted(number);
      assertThat(robot.call("PUT", here + "/report", withNumber).statusCode()).isEqualTo(400);
    }
    var done = robot.call("PUT", here + "/report", report);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    assertThat(Caller.json(done).path("state").asString()).isEqualTo("DONE");
    assertThat(robot.call("PUT", here + "/report", report).statusCode()).isEqualTo(200);
  }

  @Test
  void isReportedFailedAndWaits() {
    var item = item();
    var claim = UUID.randomUUID().toString();
    var here = ITEMS + "/" + item + "/claims/" + claim;
    assertThat(claim(robot, item, claim, "\"0\"").statusCode()).isEqualTo(200);
    var failed =
        robot.call(
            "PUT", here + "/report", "{\"outcome\":\"FAILED\",\"reason\":\"Systemet är nere\"}");
    assertThat(failed.statusCode()).as(failed.body()).isEqualTo(200);
    assertThat(Caller.json(failed).path("attempts").asInt()).isEqualTo(1);
    assertThat(Caller.json(failed).path("lastProblem").asString()).isEqualTo("Systemet är nere");
    assertThat(robot.get(here).statusCode()).isEqualTo(409);
  }

  @Test
  void oneOfTwoWhoTakeItAtOnceGetsIt() throws Exception {
    var item = item();
    var other = Caller.robot(port, "robot-annan");
    Callable<Integer> one =
        () -> claim(robot, item, UUID.randomUUID().toString(), "\"0\"").statusCode();
    Callable<Integer> two =
        () -> claim(other, item, UUID.randomUUID().toString(), "\"0\"").statusCode();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = threads.invokeAll(List.of(one, two));
      assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
          .containsExactlyInAnyOrder(200, 412);
    }
    var next =
        robot.call("POST", ITEMS + "/claims", "{\"claim\":\"%s\"}".formatted(UUID.randomUUID()));
    assertThat(next.statusCode()).isIn(200, 204);
    assertThat(next.body()).doesNotContain(item);
  }
}
