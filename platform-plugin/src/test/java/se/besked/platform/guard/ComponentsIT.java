package se.besked.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.besked.platform.guard.tab.Tab;
import se.besked.platform.login.SharedDemo;
import se.besked.platform.mypage.Applying;
import se.besked.testkit.Personas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the program is made of is told to those who keep it running, and to nobody else. */
@SharedDemo
class ComponentsIT {
  private static final String LIST = "/actuator/sbom";
  private static final String COMPONENTS = LIST + "/application";

  /** Boot's own, which it puts into every jar that it makes runnable. */
  private static final String TOOLS = "spring-boot-jarmode-tools-";

  @LocalServerPort int port;
  @Autowired Applying applying;
  private final JsonMapper json = JsonMapper.builder().build();

  private Tab nobody() {
    return new Tab("http://localhost:" + port);
  }

  private Tab staff(String account) {
    var tab = nobody();
    var unused = tab.load("/personal/logga-in");
    unused = tab.type("staff-id", account);
    unused = tab.type("staff-password", "prova-" + account);
    unused = tab.click("staff-go");
    assertThat(tab.load("/personal")).as(account).doesNotContain("staff-password");
    return tab;
  }

  private JsonNode read(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    return json.readTree(answer.body());
  }

  @Test
  void operationsReadWhatTheJarIsMadeOf() throws IOException {
    var operations = staff("drift");
    assertThat(read(operations.get(LIST)).path("ids").toString()).isEqualTo("[\"application\"]");
    var told = read(operations.get(COMPONENTS));

    assertThat(told.path("bomFormat").asString()).isEqualTo("CycloneDX");
    assertThat(named(told.path("metadata").path("component")))
        .isEqualTo("besked-platform-plugin-" + RootPom.version() + ".jar");
    assertThat(told.path("components").valueStream().map(ComponentsIT::named))
        .containsAll(libraries())
        .contains("besked-kernel-" + RootPom.version() + ".jar");
  }

  private static String named(JsonNode component) {
    return component.path("name").asString() + "-" + component.path("version").asString() + ".jar";
  }

  /** Those that are delivered, without the kind of machine that some are for. */
  private static Set<String> libraries() throws IOException {
    try (var jar = new JarFile(Path.of("target", "besked-exec.jar").toFile())) {
      var all =
          jar.stream()
              .map(entry -> entry.getName())
              .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
              .map(name -> name.substring(name.lastIndexOf('/') + 1))
              .filter(name -> !name.startsWith(TOOLS))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(all).hasSizeGreaterThan(100);
      return all;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "handlaggare",
        "skyddad",
        "rektor",
        "sekreterare",
        "avgift",
        "administrator",
        "granskare",
        "arkivarie"
      })
  void otherStaffDoNot(String account) {
    var tab = staff(account);
    for (var path : Set.of(LIST, COMPONENTS)) {
      assertThat(tab.get(path).statusCode()).as(path).isEqualTo(403);
    }
  }

  @Test
  void norDoCitizensAndStrangers() {
    var citizen = nobody().with("besked-login", applying.token(Personas.CLOSE));
    for (var path : Set.of(LIST, COMPONENTS)) {
      assertThat(citizen.get(path).statusCode()).as(path).isEqualTo(403);
      assertThat(nobody().get(path).statusCode()).as(path).isEqualTo(302);
      assertThat(nobody().send("POST", path, "{}").statusCode()).as(path).isIn(401, 403);
    }
  }
}
