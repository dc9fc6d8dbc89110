package se.besked.platform.guard;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import se.besked.platform.setup.ProductionGuard;

class ProductionGuardTest {
  private static final Map<String, Object> REAL =
      Refused.REAL.stream()
          .map(argument -> argument.substring(2).split("=", 2))
          .collect(Collectors.toUnmodifiableMap(part -> part[0], part -> part[1]));

  private static void start(Map<String, Object> settings, String... profiles) {
    try (var context = new GenericApplicationContext()) {
      var sources = context.getEnvironment().getPropertySources();
      sources.addFirst(new MapPropertySource("real", REAL));
      sources.addFirst(new MapPropertySource("settings", settings));
      context.getEnvironment().setActiveProfiles(profiles);
      new ProductionGuard().initialize(context);
    }
  }

  @Test
  void productionWithRealSuppliersStarts() {
    assertThatCode(() -> start(Map.of())).doesNotThrowAnyException();
  }

  @Test
  void messagesToThisComputerAreRefused() {
    assertThatThrownBy(() -> start(Map.of("besked.webhooks.allow-loopback", "true")))
        .hasMessageContaining("besked.webhooks.allow-loopback");
  }

  @Test
  void simulatorsAreRefused() {
    assertThatThrownBy(() -> start(Map.of("besked.simulators", "true")))
        .hasMessageContaining("besked.simulators");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8081/bankid",
        "http://LOCALHOST:8081/bankid",
        "http://127.0.0.1:8081/bankid",
        "http://127.8.9.1/bankid",
        "http://[::1]:8081/bankid",
        "http://0.0.0.0/bankid",
        "https://[0:0:0:0:0:0:0:1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[::ffff:7f00:1]/",
        "https://[::1%25lo]/",
        "https://localhost./",
        "https://LOCALHOST../",
        "https://ip6-localhost/",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://0177.0.0.1/",
        "https://127.1/",
        "not-an-address"
      })
  void suppliersOnThisComputerAreRefused(String url) {
    for (var property :
        new String[] {
          "besked.bankid.url",
          "besked.navet.url",
          "besked.navet.token-url",
          "besked.student-registry.url",
          "besked.student-registry.oauth.token-url",
          "besked.sms.url",
          "besked.e-platform.url",
          "besked.registry.url"
        }) {
      assertThatThrownBy(() -> start(Map.of(property, url)))
          .as(property)
          .hasMessageContaining(property + " pekar på den här datorn");
    }
  }

  /** A name that begins like a number is no number. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.leverantor.example/",
        "https://localhost.leverantor.example/",
        "https://[2001:db8::1]/",
        "https://192.0.2.1/"
      })
  void suppliersElsewhereAreNot(String url) {
    assertThatCode(() -> start(Map.of("besked.sms.url", url))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://appapi2.test.bankid.com/rp/v6.0",
        "https://API.TEST.skatteverket.example/navet",
        "https://test.leverantor.example/",
        "https://api-test.leverantor.example/",
        "https://leverantor.test/"
      })
  void suppliersForPracticeAreRefused(String url) {
    for (var property : new String[] {"besked.bankid.url", "besked.saml.staff[0].metadata"}) {
      assertThatThrownBy(() -> start(Map.of(property, url)))
          .hasMessageContaining(property + " är leverantörens testmiljö");
    }
    assertThatCode(() -> start(Map.of("besked.bankid.url", "https://attest.example/test/v6")))
        .doesNotThrowAnyException();
  }

  @Test
  void filesGoToAScannerElsewhereInTheClearByChoiceOnly() {
    var elsewhere = Map.<String, Object>of("besked.attachments.clamd.host", "clamav");
    assertThatThrownBy(() -> start(elsewhere)).hasMessageContaining("clamd.unencrypted=true");
    var chosen = new HashMap<>(elsewhere);
    chosen.put("besked.attachments.clamd.unencrypted", "true");
    assertThatCode(() -> start(chosen)).doesNotThrowAnyException();
    assertThatCode(() -> start(Map.of("besked.attachments.clamd.host", "127.0.0.1")))
        .doesNotThrowAnyException();
  }

  @Test
  void onlyAProxyOfOnesOwnIsBelieved() {
    var setting = "server.forward-headers-strategy";
    assertThatThrownBy(() -> start(Map.of(setting, "FRAMEWORK")))
        .hasMessageContaining(setting + " är framework");
    assertThatCode(() -> start(Map.of(setting, "native"))).doesNotThrowAnyException();
  }

  /**
   * As the driver reads them: the last of two values counts, and a parameter names the computer.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db.example/besked?sslmode=require&sslmode=disable",
        "jdbc:postgresql://db.example/besked?sslmode=disable&sslmode=require",
        "jdbc:postgresql://localhost/besked?PGHOST=db.example&sslmode=disable",
        "jdbc:postgresql://localhost/besked?PGHOST=db.example",
        "jdbc:postgresql:besked?PGHOST=db.example",
        "jdbc:postgresql://?PGHOST=db.example",
        "jdbc:postgresql://db.example/besked?application_name=?sslmode=require",
        "jdbc:postgresql://db.example/besked"
      })
  void aDatabaseElsewhereMustBeEncrypted(String url) {
    assertThatThrownBy(() -> start(Map.of("spring.datasource.url", url)))
        .hasMessageContaining("spring.datasource.url är en annan dator");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://localhost/besked",
        "jdbc:postgresql://[::1]:5432/besked",
        "jdbc:postgresql:besked",
        "jdbc:postgresql://localhost/besked?PGHOST=db.example&sslmode=verify-full"
      })
  void aDatabaseHereNeedNotBe(String url) {
    assertThatCode(() -> start(Map.of("spring.datasource.url", url))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spring.datasource.username",
        "spring.datasource.hikari.username",
        "spring.flyway.user"
      })
  void theSuperuserIsRefused(String property) {
    assertThatThrownBy(() -> start(Map.of(property, "postgres")))
        .hasMessageContaining(property + " är postgres, databasens superanvändare");
    assertThatCode(() -> start(Map.of(property, "besked_owner"))).doesNotThrowAnyException();
  }

  @Test
  void theSuperuserIsRefusedInAnAddress() {
    assertThatThrownBy(
            () ->
                start(
                    Map.of("spring.flyway.url", "jdbc:postgresql://localhost/b?user=postgres&a=b")))
        .hasMessageContaining("spring.flyway.url är postgres");
  }

  @Test
  void mailAndDatabaseThatMustBeEncryptedMayBeElsewhere() {
    var host = "post.kommunen.example";
    for (var how :
        Map.of(
                "spring.mail.properties.mail.smtp.starttls.required", "true",
                "spring.mail.properties.mail.smtp.ssl.enable", "true",
                "spring.mail.protocol", "smtps")
            .entrySet()) {
      assertThatCode(() -> start(Map.of("spring.mail.host", host, how.getKey(), how.getValue())))
          .doesNotThrowAnyException();
    }
    assertThatCode(
            () ->
                start(
                    Map.of(
                        "spring.datasource.url",
                        "jdbc:postgresql://a.example,b.example:5433/besked?user=x&sslmode=require")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"spring.flyway.url", "spring.datasource.hikari.jdbc-url"})
  void whateverNamesADatabaseElsewhereMustBeEncrypted(String property) {
    assertThatThrownBy(() -> start(Map.of(property, "jdbc:postgresql://db.kommunen.example/b")))
        .hasMessageContaining(property + " är en annan dator");
  }

  @Test
  void aMailServerOnThisComputerIsNoSimulator() {
    assertThatCode(() -> start(Map.of("spring.mail.host", "localhost"))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "besked.student-registry.url",
        "besked.student-registry.oauth.token-url",
        "besked.navet.token-url",
        "besked.sms.url",
        "besked.digital-post.operators[3].address",
        "besked.saml.staff[0].metadata",
        "besked.saml.citizens[7].metadata",
        "besked.somebody-new.url"
      })
  void suppliersAreReachedByHttpsAlone(String property) {
    assertThatThrownBy(() -> start(Map.of(property, "http://leverantor.example/x")))
        .hasMessageContaining(property + " är inte en https-adress");
    assertThatCode(() -> start(Map.of(property, "https://leverantor.example/x")))
        .doesNotThrowAnyException();
  }

  @Test
  void metadataMayLieInAFile() {
    assertThatCode(() -> start(Map.of("besked.saml.staff[0].metadata", "file:/etc/md.xml")))
        .doesNotThrowAnyException();
  }

  @Test
  void aVariableOfTheEnvironmentIsASettingToo() {
    try (var context = new GenericApplicationContext()) {
      var sources = context.getEnvironment().getPropertySources();
      sources.addFirst(new MapPropertySource("real", REAL));
      sources.addFirst(
          new SystemEnvironmentPropertySource(
              "variables-systemEnvironment",
              Map.of("BESKED_STUDENTREGISTRY_URL", "http://register.example")));
      assertThatThrownBy(() -> new ProductionGuard().initialize(context))
          .hasMessageContaining("besked.studentregistry.url är inte en https-adress");
    }
  }

  @Test
  void goingWithoutAScannerIsAChoice() {
    var none = Map.<String, Object>of("besked.attachments.clamd.host", "");
    assertThatThrownBy(() -> start(none)).hasMessageContaining("without-scanner=true");
    assertThatCode(
            () ->
                start(
                    Map.of(
                        "besked.attachments.clamd.host", "",
                        "besked.attachments.without-scanner", "true")))
        .doesNotThrowAnyException();
  }

  @Test
  void theDemoProfileIsRefused() {
    assertThatThrownBy(() -> start(Map.of(), "demo")).hasMessageContaining("demo");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spring.datasource.url",
        "spring.datasource.username",
        "spring.datasource.jndi-name",
        "spring.datasource.hikari.jdbc-url",
        "spring.flyway.url"
      })
  void aDemoMeetsNoDatabaseThatSomebodyHasNamed(String property) {
    var demo =
        new HashMap<String, Object>(
            Map.of(
                "besked.production", "false",
                "spring.datasource.url", "none",
                "spring.datasource.username", ""));
    demo.put(property, "jdbc:postgresql://db.kommunen.example/besked");
    assertThatThrownBy(() -> start(demo, "demo")).hasMessageContaining("får aldrig möta någon");
    assertThatCode(() -> start(demo)).doesNotThrowAnyException();
  }

  @Test
  void aDemoMayHaveAllOfIt() {
    var demo =
        Map.<String, Object>of(
            "besked.production", "false",
            "besked.simulators", "true",
            "spring.datasource.url", "none",
            "spring.datasource.username", "",
            "besked.bankid.url", "http://localhost:8081/bankid");
    assertThatCode(() -> start(demo, "demo")).doesNotThrowAnyException();
  }
}
