package se.besked.platform.robots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Role;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.decisions.DecideCase;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.decisions.NewDecision;
import se.besked.casework.ids.CaseId;
import se.besked.casework.robots.RobotUploads;
import se.besked.integrations.attachments.simulated.SimulatedClamd;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.LegalReference;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.mypage.Applying;
import se.besked.testkit.Personas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Cases that a robot takes, and decisions that it hands in: what is taken and what is refused. */
@RobotSite
class HandInIT {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String CASES = "/api/v1/demo/cases/";

  @LocalServerPort int port;
  @Autowired Applying applying;
  @Autowired JdbcClient jdbc;
  @Autowired DecideCase decideCase;
  @Autowired CaseFiles caseFiles;
  @Autowired RobotUploads uploads;

  private Caller robot;

  /** A case that no rule may decide, taken by the robot. */
  private String taken(PersonalNumber who) {
    robot = Caller.robot(port, "robot-prova");
    var id = applying.schoolTransport(who).toString();
    var here = CASES + id;
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                jdbc.sql("select count(*) from staff_task where case_id = :id::uuid")
                    .param("id", id)
                    .query(Integer.class)
                    .single(),
            n -> n > 0);
    var standing = robot.get(here);
    assertThat(Caller.json(standing).path("status").asString()).isEqualTo("RECEIVED");
    assertThat(standing.body()).doesNotContain(who.digits());
    var status = put(here, Caller.etag(standing), "{\"status\":\"UNDER_REVIEW\"}");
    assertThat(status.statusCode()).as(status.body()).isEqualTo(200);
    assertThat(Caller.json(status).path("yours").asBoolean()).isTrue();
    return id;
  }

  private HttpResponse<String> put(String here, String etag, String body) {
    return robot.call("PUT", here + "/status", body, "If-Match", etag);
  }

  private HttpResponse<String> decide(String id, String etag, String key, JsonNode body) {
    return robot.call(
        "POST",
        CASES + id + "/decisions",
        body.toString(),
        "If-Match",
        etag,
        "Idempotency-Key",
        key);
  }

  private HttpResponse<String> decide(String id, JsonNode body) {
    return decide(id, etag(id), UUID.randomUUID().toString(), body);
  }

  private String etag(String id) {
    return Caller.etag(robot.get(CASES + id));
  }

  private ObjectNode refusal(String id) {
    var templates = Caller.json(robot.get(CASES + id + "/decision-templates"));
    var ground = templates.at("/grounds/0");
    var body = JSON.createObjectNode().put("outcome", "REFUSE");
    body.putObject("legalBasis")
        .put("citation", ground.path("citation").asString())
        .put("statute", ground.path("statute").asString());
    body.put("appealRoute", ground.path("appealRoute").asString())
        .put("reasons", templates.at("/templates/2/reasons").asString());
    body.putObject("decidedBy").put("officer", "anna").put("reference", "BUN 2026/17");
    body.putObject("hearing")
        .put("way", "OBVIOUSLY_UNNECESSARY")
        .put("reasons", "Det som beslutet bygger på står i ansökan.");
    return body;
  }

  private static byte[] pdf() throws IOException {
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      document.addPage(new PDPage());
      document.save(out);
      return out.toByteArray();
    }
  }

  private HttpResponse<String> upload(String id, byte[] content, String key) {
    return robot.call(
        "POST", CASES + id + "/documents", content, "application/pdf", "Idempotency-Key", key);
  }

  @Test
  void aDecisionIsHandedInOnceAndEverythingFollows() throws IOException {
    var id = taken(Personas.CLOSE);
    var content = robot.get(CASES + id + "/content");
    assertThat(content.body()).contains(Personas.CLOSE.digits());
    assertThat(robot.get(CASES + id + "/document").body()).startsWith("%PDF");
    var letter = Caller.json(upload(id, pdf(), "brev-" + id)).path("id").asString();
    var again = upload(id, pdf(), "brev-" + id);
    assertThat(again.statusCode()).as("another PDF under the same key").isEqualTo(409);
    var support = Caller.json(upload(id, pdf(), "underlag-" + id)).path("id").asString();
    var body = refusal(id).put("letter", letter).put("supportingDocument", support);
    var etag = etag(id);
    var made = decide(id, etag, "beslut-" + id, body);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    var address = made.headers().firstValue("Location").orElseThrow();

    var repeated = decide(id, etag, "beslut-" + id, body);
    assertThat(repeated.statusCode()).isEqualTo(201);
    assertThat(repeated.body()).isEqualTo(made.body());
    assertThat(repeated.headers().firstValue("Idempotency-Replayed")).contains("true");
    assertThat(Caller.type(decide(id, etag, "beslut-" + id, body.put("outcome", "PARTLY"))))
        .isEqualTo("idempotency-key-reused");

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> Caller.json(robot.get(address)), d -> d.path("publishedAt").isString());
    var decision = Caller.json(robot.get(address));
    assertThat(decision.path("automated").asBoolean()).isFalse();
    assertThat(decision.path("decidedBy").asString()).isEqualTo("Anna Andersson");
    var receipts = Caller.json(robot.get(address + "/receipts")).path("receipts");
    assertThat(receipts).isNotEmpty();
    assertThat(receipts.get(0).path("appealWindow").asString()).isEqualTo("NOT_RECEIVED");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> robot.get(CASES + id + "/journal-entries").body(), b -> b.contains("Beslut"));
    var delivered =
        jdbc.sql(
                """
                select x.robot || ' ' || x.officer || ' ' || x.reference || ' ' || count(d.kind)
                from delivered_decision x join decision_document d using (decision_id)
                where x.decision_id = :id::uuid group by x.robot, x.officer, x.reference
                """)
            .param("id", decision.path("id").asString())
            .query(String.class)
            .single();
    assertThat(delivered).isEqualTo("robot-prova anna BUN 2026/17 2");
    assertThat(Caller.type(decide(id, body.put("outcome", "REFUSE")))).isEqualTo("case-not-taken");
    assertThat(robot.get(CASES + id + "/content").statusCode()).isEqualTo(409);
  }

  @Test
  void whatTheLawDoesNotLetIsSaidInASentence() {
    var id = taken(Personas.CHOSEN);
    var right = refusal(id);
    var wrongBasis = right.deepCopy();
    wrongBasis
        .putObject("legalBasis")
        .put("citation", "1 §")
        .put("statute", "skollagen (2010:800)");
    unprocessable(decide(id, wrongBasis), "legal-basis-unknown", "rendets grunder är");
    boolean review = right.path("appealRoute").asString().equals("LEGALITY_REVIEW");
    unprocessable(
        decide(
            id,
            right
                .deepCopy()
                .put("appealRoute", review ? "ADMINISTRATIVE_APPEAL" : "LEGALITY_REVIEW")),
        "appeal-route-mismatch",
        "överklagas genom");
    var unknown = right.deepCopy();
    unknown.putObject("decidedBy").put("officer", "någon").put("reference", "1");
    unprocessable(decide(id, unknown), "officer-unknown", "anna");
    var silent = right.deepCopy();
    silent.remove("reasons");
    unprocessable(decide(id, silent), "reasons-missing", "32 §");
    notHeard(id, right);
    unprocessable(
        decide(id, right.deepCopy().put("validFrom", "2026-12-01")), "period-impossible", "period");
    unprocessable(
        decide(id, right.deepCopy().put("letter", UUID.randomUUID().toString())),
        "file-unknown",
        "Filen");
    var nobody = right.deepCopy();
    nobody.remove("decidedBy");
    assertThat(decide(id, nobody).statusCode()).isEqualTo(400);
    assertThat(Caller.json(robot.get(CASES + id)).path("status").asString())
        .isEqualTo("UNDER_REVIEW");
  }

  /** Förvaltningslagen 25 §, as on the case page. */
  private void notHeard(String id, ObjectNode right) {
    var unheard = right.deepCopy();
    unheard.remove("hearing");
    unprocessable(decide(id, unheard), "hearing-missing", "25 §");
    unheard.putObject("hearing").put("way", "AT_ONCE");
    unprocessable(decide(id, unheard), "hearing-missing", "varför");
    unheard.putObject("hearing").put("way", "HELD");
    unprocessable(decide(id, unheard), "not-heard", "inte fått yttra sig");
    unheard.putObject("hearing").put("way", "HELD_ELSEWHERE");
    unprocessable(decide(id, unheard), "hearing-missing", "overOn");
    unheard
        .putObject("hearing")
        .put("way", "HELD_ELSEWHERE")
        .put("sentOn", "2020-01-01")
        .put("overOn", "2020-01-15");
    unprocessable(decide(id, unheard), "not-heard", "efter att ärendet kom in");
    unheard
        .putObject("hearing")
        .put("way", "HELD_ELSEWHERE")
        .put("sentOn", "2098-12-01")
        .put("overOn", "2099-01-01");
    unprocessable(decide(id, unheard), "not-heard", "2099-01-01");
  }

  private static void unprocessable(HttpResponse<String> answer, String type, String words) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(Caller.type(answer)).isEqualTo(type);
    assertThat(Caller.json(answer).path("detail").asString()).contains(words);
  }

  /** Kommunallagen 6 kap. 38 §: not by saying so, not by another body, not past the API. */
  @Test
  void aRobotNeverDecidesALegalityReviewMatterItself() {
    var id = taken(Personas.CHOSEN);
    var grounds = Caller.json(robot.get(CASES + id + "/decision-templates")).path("grounds");
    var review =
        grounds
            .valueStream()
            .filter(g -> g.path("appealRoute").asString().equals("LEGALITY_REVIEW"))
            .findFirst()
            .orElseThrow();
    var body = refusal(id).put("appealRoute", "LEGALITY_REVIEW");
    body.putObject("legalBasis")
        .put("citation", review.path("citation").asString())
        .put("statute", review.path("statute").asString());
    unprocessable(
        decide(id, body.deepCopy().put("automated", true)), "automated-decision", "6 kap.");
    var unnamed = body.deepCopy();
    unnamed.putObject("decidedBy").put("officer", "anna");
    unprocessable(decide(id, unnamed), "reference-missing", "laglighetsprövning");

    var actor = new Actor.Staff("robot-prova", "demo", Set.of(Role.ROBOT));
    var officer = new Actor.Staff("olle", "demo", Set.of(Role.OFFICER));
    var file = (CaseFile.UnderReview) caseFiles.get(officer, CaseId.of(id));
    for (var by :
        List.of(
            new NewDecision.ByRule("x", "BUN 1", "1"),
            new NewDecision.ByOfficer("Robot", "BUN 1"))) {
      var decision =
          new NewDecision(
              DecisionOutcome.REFUSE,
              LegalReference.schoolAct("1 §"),
              AppealRoute.ADMINISTRATIVE_APPEAL,
              "Nej.",
              "{}",
              "Därför.",
              by,
              List.of(),
              null,
              null);
      assertThatThrownBy(() -> decideCase.decide(actor, file, decision))
          .isInstanceOf(AccessDenied.class);
    }
    assertThat(decide(id, body).statusCode()).as("a named person, with a reference").isEqualTo(201);
    assertThat(
            jdbc.sql("select automated from decision where case_id = :id::uuid")
                .param("id", id)
                .query(Boolean.class)
                .single())
        .isFalse();
  }

  /** A decision is read by both guardians, and so is what its file tells of whoever made it. */
  @Test
  void whatARobotSendsIsKeptWithoutWhatItTellsOfItsMaker() throws Exception {
    var id = taken(Personas.NEAR);
    byte[] sent;
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      document.addPage(new PDPage());
      document.getDocumentInformation().setAuthor("Hemlig-Agare");
      document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
      document.save(out, CompressParameters.NO_COMPRESSION);
      sent = out.toByteArray();
    }
    assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("Hemlig-Agare", "app.alert");

    var answer = Caller.json(upload(id, sent, UUID.randomUUID().toString()));

    assertThat(answer.path("sha256").asString())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sent)));
    var actor = new Actor.Staff("robot-prova", "demo", Set.of(Role.ROBOT));
    var kept = uploads.take(actor, CaseId.of(id), UUID.fromString(answer.path("id").asString()));
    try (var document = Loader.loadPDF(kept)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getDocumentInformation().getAuthor()).isNull();
      assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
    }
    assertThat(new String(kept, StandardCharsets.ISO_8859_1))
        .doesNotContain("Hemlig-Agare", "app.alert");
  }

  @Test
  void filesThatAreNoPdfOrHarmAreNotTaken() throws IOException {
    var id = taken(Personas.NEAR);
    for (var content :
        List.of(
            "<html>".getBytes(StandardCharsets.UTF_8),
            "%PDF-1.7 and nothing more".getBytes(StandardCharsets.UTF_8),
            SimulatedClamd.eicar())) {
      var answer = upload(id, content, UUID.randomUUID().toString());
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(Caller.type(answer)).isEqualTo("file-refused");
    }
    var bomb = upload(id, new byte[11 * 1024 * 1024], UUID.randomUUID().toString());
    assertThat(bomb.statusCode()).isEqualTo(413);
    var asJson = robot.call("POST", CASES + id + "/documents", "{}", "Idempotency-Key", "x");
    assertThat(asJson.statusCode()).isEqualTo(415);
    var other = Caller.robot(port, "robot-annan");
    var theirs =
        other.call(
            "POST", CASES + id + "/documents", pdf(), "application/pdf", "Idempotency-Key", "y");
    assertThat(Caller.type(theirs)).isEqualTo("case-not-taken");
    assertThat(other.get(CASES + id + "/content").statusCode()).isEqualTo(409);
    var bombs =
        List.of(
            "{\"outcome\":" + "[".repeat(5000) + "]".repeat(5000) + "}",
            "{\"outcome\":\"REFUSE\",\"outcome\":\"GRANT\"}",
            "{\"reasons\":\"" + "x".repeat(70_000) + "\"}",
            "{} {}",
            "null");
    for (var body : bombs) {
      var answer =
          robot.call(
              "POST",
              CASES + id + "/decisions",
              body,
              "If-Match",
              "\"1\"",
              "Idempotency-Key",
              UUID.randomUUID().toString());
      assertThat(answer.statusCode()).isIn(400, 413);
    }
    var gzip =
        robot.call(
            "PUT", CASES + id + "/status", "{}", "If-Match", "\"1\"", "Content-Encoding", "gzip");
    assertThat(gzip.statusCode()).isEqualTo(415);
  }

  @Test
  void versionsAndStatusesAreMinded() {
    var id = taken(Personas.NEAR);
    var here = CASES + id;
    var asked = "{\"status\":\"AWAITING_COMPLETION\",\"asked\":\"Intyg\",\"due\":\"2099-01-01\"}";
    assertThat(robot.call("PUT", here + "/status", asked).statusCode()).isEqualTo(428);
    assertThat(put(here, "\"0\"", asked).statusCode()).isEqualTo(412);
    assertThat(put(here, "W/\"1\"", asked).statusCode()).isEqualTo(400);
    assertThat(put(here, etag(id), "{\"status\":\"UNDER_REVIEW\"}").statusCode()).isEqualTo(409);
    assertThat(put(here, etag(id), "{\"status\":\"AWAITING_COMPLETION\"}").statusCode())
        .isEqualTo(400);
    var waiting = put(here, etag(id), asked);
    assertThat(waiting.statusCode()).as(waiting.body()).isEqualTo(200);
    assertThat(Caller.json(waiting).path("nextStatuses").toString()).contains("UNDER_REVIEW");
    assertThat(decide(id, JSON.createObjectNode()).statusCode()).isEqualTo(400);
    assertThat(put(here, etag(id), "{\"status\":\"UNDER_REVIEW\"}").statusCode()).isEqualTo(200);
    var protectedCase =
        jdbc.sql(
            """
            with said as (insert into case_event (case_id, type, at, actor_kind, actor)
              values (:id::uuid, 'FROZEN', now(), 'SYSTEM', 'test'))
            update case_file set is_protected = true where id = :id::uuid
            """);
    protectedCase.param("id", id).update();
    for (var path : List.of("", "/content", "/decision-templates", "/journal-entries", "/offers")) {
      var gone = robot.get(here + path);
      assertThat(gone.statusCode()).as(path).isEqualTo(404);
      assertThat(gone.body()).doesNotContain("SKJ-");
    }
    assertThat(robot.get("/api/v1/demo/cases?limit=200").body()).doesNotContain(id);
  }

  @Test
  void twoRobotsThatTakeTheSameCaseAtOnce() throws Exception {
    robot = Caller.robot(port, "robot-prova");
    var other = Caller.robot(port, "robot-annan");
    var id = applying.schoolTransport(Personas.CHOSEN).toString();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                jdbc.sql("select count(*) from staff_task where case_id = :id::uuid")
                    .param("id", id)
                    .query(Integer.class)
                    .single(),
            n -> n > 0);
    var etag = etag(id);
    Callable<Integer> one = () -> start(robot, id, etag);
    Callable<Integer> two = () -> start(other, id, etag);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = threads.invokeAll(List.of(one, two));
      assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
          .containsExactlyInAnyOrder(200, 412);
    }
  }

  private static int start(Caller caller, String id, String etag) {
    return caller
        .call("PUT", CASES + id + "/status", "{\"status\":\"UNDER_REVIEW\"}", "If-Match", etag)
        .statusCode();
  }
}
