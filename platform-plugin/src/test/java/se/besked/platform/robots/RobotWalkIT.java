package se.besked.platform.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.method.HandlerMethod;
import se.besked.journey.catalogue.EServices;
import se.besked.platform.guard.book.Book;
import se.besked.platform.guard.book.By;
import se.besked.platform.guard.book.Kind;
import se.besked.platform.guard.surfaces.Calls;
import se.besked.platform.mypage.Applying;
import se.besked.platform.robots.access.Needs;
import se.besked.platform.robots.access.Scope;
import se.besked.testkit.Personas;
import tools.jackson.databind.JsonNode;

/**
 * Every address of robots, found where the server finds it, called by who has no business there.
 */
@RobotSite
class RobotWalkIT {
  private static final Package ROBOTS = RobotWalkIT.class.getPackage();

  @LocalServerPort int port;
  @Autowired Applying applying;

  @Autowired ApplicationContext host;

  /** One way of calling one address. */
  record Call(String method, String path, HandlerMethod handler) {
    static Call of(Calls.Call call) {
      return new Call(call.method(), call.path(), call.handler());
    }

    String id() {
      return method + " " + path;
    }

    Needs needs() {
      return handler.getMethodAnnotation(Needs.class);
    }

    String at(String municipality, String id) {
      return path.replace("{municipality}", municipality)
          .replace("{id}", id)
          .replace("{claim}", UUID.randomUUID().toString());
    }
  }

  /** An address of ours that is robots' by its class, whether it says what it needs or not. */
  private List<Call> calls() {
    return Calls.of(host).stream()
        .filter(call -> call.handler().getBeanType().getPackage().equals(ROBOTS))
        .map(Call::of)
        .toList();
  }

  @Test
  void nobodyGetsInWhoShouldNot() {
    Book.here().begins("robots");
    var id = applying.schoolTransport(Personas.CLOSE).toString();
    var nobody = Caller.with(port, "");
    var reader = Caller.robot(port, "robot-lasare");
    var robot = Caller.robot(port, "robot-prova");
    var neighbour = Caller.robot(port, "robot-granne");
    var calls = calls();
    for (var call : calls) {
      assertThat(call.needs()).as(call.path()).isNotNull();
      assertThat(call.path()).startsWith("/api/v1/{municipality}/");
      assertThat(status(nobody, call, "demo", id)).as("nobody " + call).isEqualTo(401);
      if (call.needs().value() != Scope.WORK_ITEMS_READ) {
        assertThat(status(reader, call, "demo", id)).as("no scope " + call).isEqualTo(403);
      }
      assertThat(status(robot, call, "maxtaxa", id)).as("elsewhere " + call).isEqualTo(404);
      assertThat(status(robot, call, "finns-inte", id)).as("nowhere " + call).isEqualTo(404);
      if (call.path().contains("{id}")) {
        assertThat(status(neighbour, call, "maxtaxa", id)).as("neighbour " + call).isIn(404, 400);
        assertThat(status(robot, call, "demo", UUID.randomUUID().toString()))
            .as("absent " + call)
            .isIn(404, 400);
        assertThat(status(robot, call, "demo", "198501012382"))
            .as("no personal number in an address " + call)
            .isIn(404, 400);
      }
      Book.here().visited(Kind.CALL, call.id(), By.OTHER_ROBOT);
    }
    System.out.printf("Robot walk: %d calls, %d scopes%n", calls.size(), Scope.values().length);
    assertThat(calls.stream().map(c -> c.needs().value()).distinct())
        .containsExactlyInAnyOrder(Scope.values());
    Book.here().ends("robots");
  }

  private static int status(Caller caller, Call call, String municipality, String id) {
    var upload = call.path().endsWith("/documents");
    boolean sends = call.needs().takes() != Needs.Nothing.class || upload;
    return caller
        .call(
            call.method(),
            call.at(municipality, id),
            sends ? "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8) : new byte[0],
            upload ? "application/pdf" : "application/json",
            "If-Match",
            "\"0\"",
            "Idempotency-Key",
            UUID.randomUUID().toString())
        .statusCode();
  }

  @Test
  void whatChangesNeedsTheVersionThatWasRead() {
    var robot = Caller.robot(port, "robot-prova");
    for (var call : calls()) {
      if (call.needs().ifMatch()) {
        var answer = robot.call(call.method(), call.at("demo", UUID.randomUUID().toString()), "");
        assertThat(answer.statusCode()).as(call.path()).isIn(428, 415);
      }
    }
  }

  @Test
  void everythingIsDescribed() {
    var document = Caller.json(Caller.with(port, "").get("/api/v1/openapi.json"));
    var described = new TreeSet<String>();
    document
        .path("paths")
        .forEachEntry(
            (path, item) -> item.forEachEntry((method, o) -> described.add(method + " " + path)));
    assertThat(described).isEqualTo(answered());
    assertTagsAndSecurity(document);
    for (var call : calls()) {
      var name = call.method().toLowerCase(java.util.Locale.ROOT) + " " + call.path();
      var operation =
          document
              .path("paths")
              .path(call.path())
              .path(call.method().toLowerCase(java.util.Locale.ROOT));
      assertDescribed(name, call, operation);
    }
    var scopes = document.at("/components/securitySchemes/robot/flows/clientCredentials/scopes");
    assertThat(scopes.propertyNames()).hasSize(Scope.values().length);
    references(document)
        .forEach(
            reference ->
                assertThat(document.at(reference.substring(1)).isObject()).as(reference).isTrue());
  }

  private static void assertTagsAndSecurity(JsonNode document) {
    var defined = new TreeSet<String>();
    document.path("tags").forEach(tag -> defined.add(tag.path("name").asString()));
    var used = new TreeSet<String>();
    document
        .path("paths")
        .forEachEntry(
            (path, item) ->
                item.forEach(
                    operation -> {
                      operation.path("tags").forEach(tag -> used.add(tag.asString()));
                      assertThat(operation.path("security").isArray()).as(path).isTrue();
                    }));
    assertThat(defined).isEqualTo(used);
  }

  /** Everything of ours under the API's address, but the description itself. */
  private Set<String> answered() {
    var services = new TreeSet<String>();
    host.getBean(EServices.class).all().stream()
        .filter(service -> service.apiCheck().isPresent())
        .forEach(service -> services.add(service.identity().id()));
    var all = new TreeSet<String>();
    Calls.of(host).stream()
        .filter(call -> call.isOurs() && call.path().startsWith("/api/v1"))
        .filter(call -> !call.path().endsWith("/openapi.json"))
        .forEach(
            call -> {
              var name = call.method().toLowerCase(java.util.Locale.ROOT) + " " + call.path();
              if (name.contains("{service}")) {
                services.forEach(service -> all.add(name.replace("{service}", service)));
              } else {
                all.add(name);
              }
            });
    return all;
  }

  private static void assertDescribed(String name, Call call, JsonNode operation) {
    assertThat(operation.path("summary").asString()).as(name).isNotBlank();
    assertThat(operation.path("operationId").asString()).as(name).doesNotContain("_");
    assertThat(operation.at("/security/0/robot/0").asString())
        .as(name)
        .isEqualTo(call.needs().value().word());
    assertThat(operation.path("responses").propertyNames()).as(name).contains("401", "403", "404");
    var headers = new TreeSet<String>();
    for (var parameter : operation.path("parameters")) {
      if (parameter.path("in").asString().equals("header")) {
        headers.add(parameter.path("name").asString());
      }
    }
    assertThat(headers.contains("If-Match")).as(name).isEqualTo(call.needs().ifMatch());
    assertThat(headers.contains("Idempotency-Key")).as(name).isEqualTo(call.needs().key());
    if (call.needs().takes() != Needs.Nothing.class) {
      assertThat(operation.at("/requestBody/content/application~1json/schema/$ref").asString())
          .as(name)
          .isNotBlank();
    }
  }

  private static Set<String> references(JsonNode node) {
    var found = new TreeSet<String>();
    if (node.path("$ref").isString()) {
      found.add(node.path("$ref").asString());
    }
    node.forEach(child -> found.addAll(references(child)));
    return found;
  }
}
