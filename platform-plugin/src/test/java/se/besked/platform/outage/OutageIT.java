package se.besked.platform.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import se.besked.platform.demo.SimulatorStart;
import se.besked.platform.login.DemoSite;
import se.besked.platform.mypage.Applying;
import se.besked.testkit.Personas;
import se.besked.testkit.TestPostgres;

/**
 * The database is away, full, read-only or held by somebody else, and people are still answered.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.DEFINED_PORT,
    properties = {
      "besked.casework.jobs.enabled=false",
      "spring.datasource.hikari.maximum-pool-size=4",
      "spring.datasource.hikari.minimum-idle=0"
    })
@ContextConfiguration(initializers = {DemoSite.class, SimulatorStart.class})
@ActiveProfiles("demo")
@Import(Applying.class)
@Tag("host")
class OutageIT {
  /** What health may take, and a page while nothing of the database answers. */
  private static final Duration HEALTH = Duration.ofSeconds(2);

  private static final Duration PAGE = Duration.ofSeconds(8);

  @LocalServerPort int port;

  @Autowired Applying applying;
  @Autowired DataSource applications;

  @Value("${spring.datasource.url}")
  String url;

  @Value("${spring.flyway.user}")
  String owner;

  private final HttpClient http = HttpClient.newHttpClient();
  private JdbcClient administrator;
  private JdbcClient owners;
  private String name;
  private String login;

  private record Answer(int status, String body, Duration took) {}

  @BeforeEach
  void prepare() throws InterruptedException {
    // A connection that was in use this very half second is taken for alive.
    Thread.sleep(1_100);
    name = url.substring(url.lastIndexOf('/') + 1);
    administrator = JdbcClient.create(TestPostgres.fresh().dataSource());
    owners = JdbcClient.create(owners());
    login = applying.token(Personas.ALONE);
    assertThat(health().status()).isEqualTo(200);
  }

  @AfterEach
  void mend() {
    run(administrator, "alter database %s with allow_connections true".formatted(name));
    run(administrator, "alter role besked_app in database %s reset all".formatted(name));
    run(owners, "drop function if exists full_disk() cascade");
  }

  private DataSource owners() {
    return new DriverManagerDataSource(url, owner, owner);
  }

  private static void run(JdbcClient jdbc, String sql) {
    jdbc.sql(sql).update();
  }

  private void cutConnections() {
    var unused =
        administrator
            .sql(
                "select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = :name and pid <> pg_backend_pid()")
            .param("name", name)
            .query(Boolean.class)
            .list();
  }

  private Answer health() {
    return get("/actuator/health", "");
  }

  /** Waits until a look at the health is not the one of before. */
  private Answer nextHealth() throws InterruptedException {
    Thread.sleep(1_100);
    return health();
  }

  private Answer get(String path, String cookies) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept", "text/html,*/*");
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookies);
    }
    long began = System.nanoTime();
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(
          answer.statusCode(), answer.body(), Duration.ofNanos(System.nanoTime() - began));
    } catch (Exception e) {
      throw new IllegalStateException(path, e);
    }
  }

  private static void assertServes(Answer answer, Duration within) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.took()).isLessThan(within);
  }

  private static void assertIsDown(Answer health) {
    assertThat(health.status()).as(health.body()).isEqualTo(503);
    assertThat(health.took()).isLessThan(HEALTH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/health", "/actuator/health/readiness"})
  void whileTheDatabaseIsAwayItSaysSoWithinTwoSeconds(String path) throws Exception {
    run(administrator, "alter database %s with allow_connections false".formatted(name));
    cutConnections();
    Thread.sleep(1_100);
    for (int look = 0; look < 3; look++) {
      assertIsDown(get(path, "besked-login=" + login));
    }
    assertServes(get("/actuator/health/liveness", ""), HEALTH);
    run(administrator, "alter database %s with allow_connections true".formatted(name));
    Thread.sleep(4_000);
    assertServes(health(), HEALTH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/min-sida", "/logga-in", "/personal", "/bankid/retur?kod=abc&x=1"})
  void whileTheDatabaseIsAwayPeopleGetASentenceANumberAndAWay(String path) {
    run(administrator, "alter database %s with allow_connections false".formatted(name));
    cutConnections();
    var answer = get(path, "besked-login=" + login + "; besked-browser=" + "A".repeat(43));
    assertThat(answer.status()).as(answer.body()).isEqualTo(503);
    assertThat(answer.took()).isLessThan(PAGE);
    assertThat(answer.body())
        .contains("E-tjänsterna kan inte nås just nu", "Felkod 503", "Försök igen")
        .contains("href=\"" + path.replace("&", "&amp;") + "\"")
        .containsPattern("ange nummer [0-9A-F]{8}\\.")
        .doesNotContain("Exception", "\tat ");
    assertThat(get(path, "besked-language=en; besked-login=" + login).body())
        .contains("The e-services cannot be reached right now", "Error code 503");
  }

  @Test
  void aFullDiskIsSeen() throws Exception {
    run(
        owners,
        """
        create function full_disk() returns trigger language plpgsql as $$
        begin
          raise exception 'could not extend file: No space left on device' using errcode = '53100';
        end $$
        """);
    owners
        .sql(
            "select relname from pg_class where relkind = 'r'"
                + " and relnamespace = 'public'::regnamespace and relname <> 'flyway_schema_history'")
        .query(String.class)
        .list()
        .forEach(
            table ->
                run(
                    owners,
                    "create trigger full_disk before insert or update on %s execute function full_disk()"
                        .formatted(table)));
    assertIsDown(nextHealth());
    run(owners, "drop function full_disk() cascade");
    assertServes(nextHealth(), HEALTH);
  }

  @Test
  void aDatabaseThatTakesNoChangesIsSeen() throws Exception {
    run(
        administrator,
        "alter role besked_app in database %s set default_transaction_read_only = on"
            .formatted(name));
    cutConnections();
    assertIsDown(nextHealth());
    run(administrator, "alter role besked_app in database %s reset all".formatted(name));
    cutConnections();
    Thread.sleep(1_100);
    assertServes(nextHealth(), HEALTH);
  }

  /** As the jar sets them, whatever the server of the database does. */
  @Test
  void everyConnectionGivesUpInTime() throws Exception {
    try (var connection = applications.getConnection();
        var statement = connection.createStatement();
        var limits =
            statement.executeQuery(
                "select current_setting('lock_timeout') || ', '"
                    + " || current_setting('statement_timeout')")) {
      limits.next();
      assertThat(limits.getString(1)).isEqualTo("3s, 8s");
      assertThat(connection.getNetworkTimeout()).as("a server that is silent").isEqualTo(12_000);
    }
  }

  @Test
  void whoeverHoldsATableKeepsNobodyWaitingForLong() throws Exception {
    try (Connection other = owners().getConnection();
        var statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table login in access exclusive mode");
      var answer = get("/min-sida", "besked-login=" + login);
      assertThat(answer.status()).as(answer.body()).isEqualTo(503);
      assertThat(answer.took()).isLessThan(PAGE);
      assertThat(answer.body()).contains("E-tjänsterna kan inte nås just nu");
      other.rollback();
    }
    assertThat(get("/min-sida", "besked-login=" + login).status()).isEqualTo(200);
  }

  @Test
  void aPoolThatIsTakenKeepsNobodyWaitingForLong() throws Exception {
    try (Connection other = owners().getConnection();
        var statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table login in access exclusive mode");
      var waiting =
          java.util.stream.IntStream.range(0, 12)
              .mapToObj(
                  n ->
                      java.util.concurrent.CompletableFuture.supplyAsync(
                          () -> get("/min-sida", "besked-login=" + login)))
              .toList();
      for (var answer : waiting) {
        assertThat(answer.get().status()).isEqualTo(503);
        assertThat(answer.get().took()).isLessThan(Duration.ofSeconds(15));
      }
      other.rollback();
    }
    Thread.sleep(1_100);
    assertServes(health(), HEALTH);
  }
}
