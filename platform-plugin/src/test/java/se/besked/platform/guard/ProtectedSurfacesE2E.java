package se.besked.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sun.net.httpserver.HttpServer;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Role;
import se.besked.casework.attendance.AttendanceRuns;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.CaseId;
import se.besked.casework.income.PostControls;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.notices.Notices;
import se.besked.casework.people.Persons;
import se.besked.casework.protection.SyncProtection;
import se.besked.formkit.Answers;
import se.besked.journey.catalogue.EServices;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.demo.DemoClock;
import se.besked.platform.demo.SimulatedSuppliers;
import se.besked.platform.matter.Applying;
import se.besked.platform.robots.access.Scope;
import se.besked.testkit.Personas;
import tools.jackson.databind.json.JsonMapper;

/**
 * Viewer × subject × marking × surface: every page, file and address of robots there is, found
 * where the server finds them and opened by everybody with the ids of families whose identity has
 * been protected. Nothing that comes back, is logged or sent tells of them, while an ordinary
 * family is seen on the same surfaces. A surface that is new is walked by itself; one whose
 * parameters stand for something new fails the test until {@link #paths} knows what.
 */
@WalkedSite
@Order(Integer.MAX_VALUE)
class ProtectedSurfacesE2E {
  private static final String SECRECY = "SEKRETESSMARKERING";
  private static final String REGISTRATION = "SKYDDAD_FOLKBOKFORING";
  private static final String SECRET = "robot-prova:prova-robot-prova";
  private static final int AT_ONCE = 4;
  private static final int MANY = 1_000_000;
  private static final Pattern PARAMETER = Pattern.compile("[:{]");
  private static final Pattern NEXT =
      Pattern.compile("(?m)^/?(personal/(?:arende|granskning)/[0-9a-f-]{36})$");

  /** The way out, a page that is broken on purpose, and the one where the demo lists everybody. */
  private static final Set<String> NO_MORE = Set.of("logga-ut", "prov-trasig", "");

  /**
   * The record has an entry for each document, of the protected without what it is about
   * (offentlighets- och sekretesslagen 5 kap. 2 §); an auditor is told how much everybody looks, at
   * the protected too.
   */
  private static final Set<String> COUNTS_ALL = Set.of("personal/diarium", "personal/granskning");

  /** Where somebody writes why they look. */
  private static final String PURPOSE = "andamal";

  @LocalServerPort int port;
  @Autowired ApplicationContext host;
  @Autowired ServletContext servletContext;
  @Autowired JdbcClient jdbc;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping controllers;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();
  private final Map<String, String> runs = new LinkedHashMap<>();
  private final Set<String> leaks = new TreeSet<>();
  private final Set<String> unknown = new ConcurrentSkipListSet<>();
  private final Map<String, Integer> shown = new TreeMap<>();
  private final Set<String> seenByGroup = new TreeSet<>();
  private final Map<Household, PersonalNumber> marked = new LinkedHashMap<>();
  private final Map<Household, String> markings = new LinkedHashMap<>();
  private final List<Household> ordinary = new ArrayList<>();
  private Household.Maker maker;
  private int cells;
  private int lettersBefore;
  private int entriesBefore;

  /** Somebody who looks, at everything or at their own family only. */
  private record Viewer(
      String name, Tab tab, Set<String> own, boolean restricted, List<Household> about) {}

  private <T> T get(Class<T> type) {
    return host.getBean(type);
  }

  @Test
  void nothingOfAProtectedPersonReachesAnybodyElse() throws IOException {
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.addAppender(log);
    log.start();
    var listener = listen();
    try {
      maker = new Household.Maker(host);
      get(SimulatedSuppliers.class).navet().allow(MANY);
      hook(token(), listener.getAddress().getPort());
      families();
      before();
      mark();
      var token = token();
      var viewers = viewers();
      var templates =
          Surfaces.templates(servletContext).stream().filter(t -> !NO_MORE.contains(t)).toList();
      var calls = Surfaces.calls(controllers);
      allAtOnce(
          viewers,
          viewer -> {
            walkPages(viewer, templates);
            walkFiles(viewer, calls);
            if (viewer.name().startsWith("staff")) {
              search(viewer, templates);
            }
          });
      walkAsRobot(token, calls);
      aside();
      int families = marked.size();
      var figures = counts(viewers, templates, calls, token);
      aside();
      System.out.printf(
          "Protected surfaces: %d routes, %d mappings, %d viewers and a robot, %d protected"
              + " families, %d markings, %d cells; an ordinary family was shown in %d of them, on"
              + " %d surfaces; the restricted group saw the protected on %d surfaces; %d surfaces"
              + " count alike with one protected family more%n",
          templates.size(),
          calls.size(),
          viewers.size(),
          families,
          new HashSet<>(markings.values()).size(),
          cells,
          shown.values().stream().mapToInt(n -> n).sum(),
          shown.size(),
          seenByGroup.size(),
          figures);
      System.out.println("Protected surfaces: the ordinary family on " + shown.keySet());
      assertThat(unknown).as("surfaces the walk has no ids for").isEmpty();
      assertThat(leaks).isEmpty();
      assertThat(shown).as("where the test would have seen").hasSizeGreaterThan(45);
      assertThat(seenByGroup).as("what the group must see").hasSizeGreaterThan(20);
    } finally {
      listener.stop(0);
      root.detachAppender(log);
    }
  }

  // Who there is.

  private void families() {
    var transport = "school-transport";
    ordinary.add(
        maker.make(
            "ordinary",
            Personas.COORDINATION,
            null,
            Personas.CHILD_OF_COORDINATION,
            transport,
            Answers.NONE));
    ordinary.add(preschool("ordinary place", Personas.TURNS_ONE, null, Personas.CHILD_TURNING_ONE));
    protect(
        maker.make(
            "guardian",
            Personas.TOGETHER,
            Personas.TOGETHER_OTHER,
            Personas.YOUNGER_CHILD_TOGETHER,
            transport,
            Answers.NONE),
        Personas.TOGETHER,
        SECRECY);
    protect(
        maker.make(
            "co-guardian",
            Personas.TWO_HOMES,
            Personas.TWO_HOMES_OTHER,
            Personas.CHILD_OF_TWO_HOMES,
            transport,
            Answers.NONE),
        Personas.TWO_HOMES_OTHER,
        REGISTRATION);
    protect(
        maker.make("child", Personas.NEAR, null, Personas.CHILD_OF_NEAR, transport, Answers.NONE),
        Personas.CHILD_OF_NEAR,
        SECRECY);
    protect(
        maker.make(
            "child otherwise",
            Personas.CHOSEN,
            null,
            Personas.CHILD_OF_CHOSEN,
            transport,
            Answers.NONE),
        Personas.CHILD_OF_CHOSEN,
        REGISTRATION);
  }

  private Household preschool(
      String name, PersonalNumber applicant, PersonalNumber other, PersonalNumber child) {
    return maker.make(
        name,
        applicant,
        other,
        child,
        "preschool-application",
        Answers.NONE
            .with(
                "wishes",
                List.of(
                    "7a000000-0000-4000-8000-000000000006", "7a000000-0000-4000-8000-000000000005"))
            .with("start", List.of("1 mars 2027"))
            .with("situation", List.of("WORK"))
            .with("hours", List.of("35"))
            .with("support", List.of("NO"))
            .with("language", List.of("none")));
  }

  private void protect(Household family, PersonalNumber who, String marking) {
    marked.put(family, who);
    markings.put(family, marking);
  }

  private Actor.Staff staff(String name, Role... roles) {
    return new Actor.Staff(name, "demo", Set.of(roles), Set.of(WalkedSite.UNIT));
  }

  private List<Household> everybody() {
    return Stream.concat(ordinary.stream(), marked.keySet().stream()).toList();
  }

  /** What stood somewhere already when the mark came. */
  private void before() {
    everybody().forEach(maker::asked);
    var lines = new StringBuilder("personnummer;taxerad inkomst\n");
    everybody().forEach(f -> lines.append(f.applicant().digits()).append(";480000\n"));
    if (get(PostControls.class)
            .upload(
                staff("avgift", Role.FEE_OFFICER),
                2025,
                lines.toString().getBytes(StandardCharsets.UTF_8))
        instanceof PostControls.Uploaded.Accepted accepted) {
      runs.put("control", accepted.run().toString());
    }
    get(AttendanceRuns.class)
        .preview(staff("drift", Role.OPERATIONS))
        .ifPresent(run -> runs.put("attendance", run.toString()));
  }

  /** The register's next answer, read by the next run. */
  private void mark() {
    marked.forEach(
        (family, who) -> get(SimulatedSuppliers.class).navet().protect(who, markings.get(family)));
    var unused = get(SyncProtection.class).run();
    if (!marked.keySet().stream().allMatch(this::isFrozen)) {
      ((DemoClock) get(Clock.class)).forward(Duration.ofHours(2));
      unused = get(SyncProtection.class).run();
    }
    for (var family : marked.keySet()) {
      assertThat(isFrozen(family)).as(family.name()).isTrue();
    }
    quiet();
    log.list.clear();
    told.clear();
    get(SimulatedSuppliers.class).mailbox().empty();
    get(SimulatedSuppliers.class).sms().empty();
    lettersBefore = get(SimulatedSuppliers.class).digitalPost().received().size();
    entriesBefore = get(SimulatedSuppliers.class).registry().received().size();
    for (var family : marked.keySet()) {
      get(Notices.class)
          .aboutCase(
              get(Persons.class).idOf(family.applicant()),
              NoticeKind.DECISION_REMINDER,
              CaseId.of(family.id("case")),
              "efter");
    }
  }

  private boolean isFrozen(Household family) {
    return get(CaseFiles.class)
        .get(new Actor.SystemJob("test"), CaseId.of(family.id("case")))
        .head()
        .isProtected();
  }

  private void quiet() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                jdbc.sql(
                            "select count(*) from scheduled_tasks where execution_time <= now()"
                                + " and not picked")
                        .query(Integer.class)
                        .single()
                    == 0);
  }

  private String base() {
    return "http://localhost:" + port;
  }

  private List<Viewer> viewers() {
    var all = new ArrayList<Viewer>();
    all.add(new Viewer("nobody", new Tab(base()), Set.of(), false, everybody()));
    all.add(citizen("another guardian", Personas.CLOSE, everybody()));
    for (var family : everybody()) {
      all.add(citizen("the applicant of " + family.name(), family.applicant(), List.of(family)));
      if (family.other() != null) {
        all.add(citizen("the other of " + family.name(), family.other(), List.of(family)));
      }
    }
    all.add(
        citizen(
            "whose co-guardian was protected before",
            Personas.PROTECTED_GUARDIAN_OTHER,
            List.of()));
    for (var id :
        List.of(
            "utan-roll",
            "handlaggare",
            "rektor",
            "sekreterare",
            "avgift",
            "administrator",
            "granskare",
            "drift",
            "arkivarie",
            "vanlig",
            "skyddad")) {
      var tab = new Tab(base());
      var unused = tab.load("/personal/logga-in");
      unused = tab.type("staff-id", id);
      unused = tab.type("staff-password", WalkedSite.PASSWORD);
      unused = tab.click("staff-go");
      assertThat(tab.load("/personal")).as(id).doesNotContain("staff-password");
      all.add(new Viewer("staff " + id, tab, Set.of(), id.equals("skyddad"), everybody()));
    }
    return all;
  }

  private Viewer citizen(String name, PersonalNumber number, List<Household> about) {
    var tab = new Tab(base()).with("besked-login", get(Applying.class).token(number));
    return new Viewer(name, tab, maker.markers(number), false, about);
  }

  // Where they look.

  private void walkPages(Viewer viewer, List<String> templates) {
    var unused = viewer.tab().load("/om");
    for (var template : templates) {
      for (var path : paths("/" + template, viewer.about())) {
        look(viewer, "/" + template, path, page(viewer.tab(), path));
      }
    }
  }

  private static void allAtOnce(List<Viewer> viewers, Consumer<Viewer> walk) {
    try (var walkers = Executors.newFixedThreadPool(AT_ONCE)) {
      var walks = viewers.stream().map(v -> walkers.submit(() -> walk.accept(v))).toList();
      for (var one : walks) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String page(Tab tab, String path) {
    var document = new String(tab.get(path).body(), StandardCharsets.UTF_8);
    try {
      return document + tab.go(path.substring(1));
    } catch (IllegalStateException over) {
      return document + tab.load(path);
    }
  }

  private void walkFiles(Viewer viewer, List<Surfaces.Call> calls) {
    for (var call : calls) {
      if (call.method().equals("GET")) {
        for (var path : paths(call.path(), viewer.about())) {
          look(viewer, "GET " + call.path(), path, Spoken.in(viewer.tab().get(path).body()));
        }
      }
    }
  }

  /**
   * The addresses that a template stands for: one, or one for each family that has such a thing.
   */
  private Set<String> paths(String template, List<Household> families) {
    var all = new TreeSet<String>();
    if (template.contains(":service") || template.contains("{service}")) {
      get(EServices.class)
          .all()
          .forEach(
              s -> {
                var id = s.identity().id();
                all.addAll(
                    paths(template.replace(":service", id).replace("{service}", id), families));
              });
      return all;
    }
    var plain =
        template
            .replace("{municipality}", "demo")
            .replace("{language}", "sv")
            .replaceAll(":what\\([^)]*\\)", "epost")
            .replace(":page", "barn");
    var run = run(plain);
    if (!run.isEmpty()) {
      all.add(plain.replace(":id", run).replace("{id}", run));
      return all;
    }
    for (var family : families) {
      var path = plain;
      for (var name : List.of("case", "decision", "item", "search", "person")) {
        if (of(plain).equals(name)) {
          path = path.replace(":id", family.id(name)).replace("{id}", family.id(name));
        }
      }
      for (var name :
          List.of("draft", "offer", "child", "decision", "appeal", "attachment", "communication")) {
        path = path.replace(":" + name, family.id(name)).replace("{" + name + "}", family.id(name));
      }
      path = path.replace("{claim}", UUID.randomUUID().toString());
      if (PARAMETER.matcher(path).find()) {
        unknown.add(template);
      } else if (!path.contains("//") && !path.endsWith("/") && !path.contains("/.")) {
        all.add(path);
      }
    }
    if (!PARAMETER.matcher(plain).find()) {
      all.add(plain);
    }
    return all;
  }

  /** What an {@code id} is the id of; a new kind of address has to be added here. */
  private static String of(String template) {
    for (var known :
        Map.of(
                "/arende/", "case",
                "/personal/arende/", "case",
                "/personal/registrera/", "item",
                "/personal/granskning/", "search",
                "/personal/registerutdrag/", "person",
                "/api/v1/demo/cases/", "case",
                "/api/v1/demo/work-items/", "item",
                "/api/v1/demo/decisions/", "decision",
                "/api/v1/demo/webhooks/", "case")
            .entrySet()) {
      if (template.startsWith(known.getKey())) {
        return known.getValue();
      }
    }
    return "";
  }

  /** What is about many at once. */
  private String run(String template) {
    if (template.startsWith("/personal/efterkontroll/")) {
      return runs.getOrDefault("control", "");
    }
    if (template.startsWith("/personal/narvaro/")) {
      return runs.getOrDefault("attendance", "");
    }
    if (template.startsWith("/personal/regler/")) {
      return UUID.randomUUID().toString();
    }
    return template.startsWith("/personal/diarium/") ? "alla" : "";
  }

  /** Types what is known of each family wherever there is something to look with. */
  private void search(Viewer viewer, List<String> templates) {
    for (var template : templates) {
      if (!template.startsWith("personal") || PARAMETER.matcher(template).find()) {
        continue;
      }
      var tab = viewer.tab();
      var unused = page(tab, "/" + template);
      if (!tab.canSearch()) {
        continue;
      }
      var fields = tab.fields().stream().filter(f -> !f.equals(PURPOSE)).toList();
      for (var family : searched()) {
        for (var typed : typed(family)) {
          for (var field : fields) {
            unused = tab.load("/" + template);
            if (tab.has(PURPOSE)) {
              unused = tab.type(PURPOSE, "Prov");
            }
            if (!tab.has(field)) {
              continue;
            }
            var said = new StringBuilder(tab.type(field, typed)).append(tab.search());
            var next = NEXT.matcher(said);
            if (next.find()) {
              said.append(page(tab, "/" + next.group(1)));
            }
            look(viewer, "search in /" + template + "#" + field, typed, said.toString());
          }
        }
      }
    }
  }

  /** Everybody who is protected, and one who is not. */
  private List<Household> searched() {
    return Stream.concat(ordinary.stream().limit(1), marked.keySet().stream()).toList();
  }

  private static List<String> typed(Household family) {
    var number = family.markers().stream().filter(m -> m.matches(".*-\\d{4}-\\d+")).findFirst();
    return List.of(number.orElseThrow(), family.applicant().digits(), family.child().shown());
  }

  // What they find.

  private synchronized void look(Viewer viewer, String surface, String asked, String said) {
    cells++;
    for (var family : marked.keySet()) {
      for (var marker : family.markers()) {
        if (!viewer.own().contains(marker) && !asked.contains(marker) && holds(said, marker)) {
          if (viewer.restricted()) {
            seenByGroup.add(surface);
          } else {
            leaks.add(
                "%s tells %s of %s (%s)%s"
                    .formatted(
                        surface, viewer.name(), kind(marker), family.name(), around(said, marker)));
          }
        }
      }
    }
    if (ordinary.stream()
        .flatMap(family -> family.markers().stream())
        .anyMatch(marker -> !asked.contains(marker) && holds(said, marker))) {
      shown.merge(surface, 1, Integer::sum);
    }
  }

  private static boolean holds(String said, String marker) {
    for (int at = said.indexOf(marker); at >= 0; at = said.indexOf(marker, at + 1)) {
      int end = at + marker.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(said.charAt(at - 1));
      boolean ends = end == said.length() || !Character.isLetterOrDigit(said.charAt(end));
      boolean cut = marker.matches("\\d+\\.\\d+|\\d{7}");
      if (cut || (begins && ends)) {
        return true;
      }
    }
    return false;
  }

  private static String kind(String marker) {
    return marker.matches("[0-9+-]{7,}") ? "a number" : marker;
  }

  private static String around(String said, String marker) {
    int at = said.indexOf(marker);
    return ": "
        + said.substring(Math.max(0, at - 40), Math.min(said.length(), at + 60)).replace('\n', ' ');
  }

  // Robots.

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.shared();

  private static java.net.http.HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String token() {
    var answer =
        send(
            HttpRequest.newBuilder(URI.create(base() + "/oauth2/token"))
                .header(
                    "Authorization",
                    "Basic "
                        + Base64.getEncoder()
                            .encodeToString(SECRET.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        "grant_type=client_credentials&scope="
                            + Arrays.stream(Scope.values())
                                .map(Scope::word)
                                .collect(Collectors.joining("+")))));
    return JSON.readTree(answer.body()).path("access_token").asString();
  }

  private java.net.http.HttpResponse<byte[]> robot(
      String token, String method, String path, String body) {
    return robot(token, method, path, body, "\"0\"");
  }

  private java.net.http.HttpResponse<byte[]> robot(
      String token, String method, String path, String body, String version) {
    var request =
        HttpRequest.newBuilder(URI.create(base() + path))
            .header("Authorization", "Bearer " + token)
            .header("If-Match", version)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .method(method, BodyPublishers.ofString(body));
    return send(body.isEmpty() ? request : request.header("Content-Type", "application/json"));
  }

  private void walkAsRobot(String token, List<Surfaces.Call> calls) {
    var viewer = new Viewer("robot", new Tab(base()), Set.of(), false, everybody());
    for (var call : calls) {
      if (call.isRobots()) {
        boolean reads = call.method().equals("GET");
        var about = reads ? everybody() : List.copyOf(marked.keySet());
        for (var path : paths(call.path(), about)) {
          if (reads || call.path().contains("{id}")) {
            var answer = robot(token, call.method(), path, reads ? "" : "{}");
            look(viewer, call.method() + " " + call.path(), path, Spoken.in(answer.body()));
          }
        }
      }
    }
    claim(token, viewer);
  }

  /** Who it is about a robot sees in what it has taken. */
  private void claim(String token, Viewer viewer) {
    for (var family : everybody()) {
      if (!family.id("item").isEmpty()) {
        var item = "/api/v1/demo/work-items/" + family.id("item");
        var version = robot(token, "GET", item, "").headers().firstValue("ETag").orElse("\"0\"");
        var claim = item + "/claims/" + UUID.randomUUID();
        var taken = robot(token, "PUT", claim, "", version);
        look(viewer, "PUT the claim", item, Spoken.in(taken.body()));
        for (var part : List.of("", "/document")) {
          var read = robot(token, "GET", claim + part, "");
          look(viewer, "GET the claim" + part, item, Spoken.in(read.body()));
        }
        var unused = robot(token, "DELETE", claim, "");
      }
    }
  }

  private HttpServer listen() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          told.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  private void hook(String token, int at) {
    var events =
        JSON.writeValueAsString(
            Arrays.stream(se.besked.casework.webhooks.WebhookEvent.values())
                .map(se.besked.casework.webhooks.WebhookEvent::title)
                .toList());
    var made =
        robot(
            token,
            "POST",
            "/api/v1/demo/webhooks",
            "{\"url\":\"http://localhost:%d/\",\"events\":%s}".formatted(at, events));
    assertThat(made.statusCode()).as(Spoken.in(made.body())).isEqualTo(201);
  }

  // What is counted, and what leaves on the side.

  /** Lists and figures are as they were when one more family with a matter has been protected. */
  private int counts(
      List<Viewer> viewers, List<String> templates, List<Surfaces.Call> calls, String token) {
    quiet();
    var before = figures(viewers, templates, calls, token);
    var more =
        maker.make(
            "one more",
            Personas.UPPER,
            null,
            Personas.CHILD_OF_UPPER,
            "school-transport",
            Answers.NONE);
    marked.clear();
    protect(more, Personas.CHILD_OF_UPPER, SECRECY);
    mark();
    var after = figures(viewers, templates, calls, token);
    before.forEach(
        (where, said) -> {
          var other = after.getOrDefault(where, "");
          if (!said.equals(other)) {
            leaks.add(where + " counts one that is protected: " + differences(said, other));
          }
        });
    return before.size();
  }

  private static String differences(String one, String other) {
    var gone = new ArrayList<>(one.lines().toList());
    other.lines().forEach(gone::remove);
    var come = new ArrayList<>(other.lines().toList());
    one.lines().forEach(come::remove);
    return "%s became %s".formatted(gone, come);
  }

  /** What those see who are not in the restricted group, where nothing is asked for by its id. */
  private Map<String, String> figures(
      List<Viewer> viewers, List<String> templates, List<Surfaces.Call> calls, String token) {
    var all = new ConcurrentSkipListMap<String, String>();
    var ordinaryStaff =
        viewers.stream().filter(v -> v.name().startsWith("staff") && !v.restricted()).toList();
    allAtOnce(
        ordinaryStaff,
        viewer -> {
          for (var template : templates) {
            if (template.startsWith("personal")
                && !COUNTS_ALL.contains(template)
                && !PARAMETER.matcher(template).find()) {
              var unused = viewer.tab().load("/om");
              all.put("/" + template + " by " + viewer.name(), plain(viewer.tab().go(template)));
            }
          }
          for (var call : calls) {
            if (isList(call) && call.path().startsWith("/personal")) {
              all.put(
                  "GET " + call.path() + " by " + viewer.name(),
                  Spoken.in(viewer.tab().get(call.path()).body()));
            }
          }
        });
    for (var call : calls) {
      if (isList(call) && call.isRobots()) {
        all.put(
            "GET " + call.path() + " by a robot",
            Spoken.in(
                robot(token, "GET", call.path().replace("{municipality}", "demo"), "").body()));
      }
    }
    return all;
  }

  /**
   * Without what is made anew for each page, and without the number of lines in the audit log, the
   * only thing that there are thousands of.
   */
  private static String plain(String said) {
    return said.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "*")
        .replaceAll("resource/\\d+", "resource/*")
        .replaceAll("Antal: \\d+\\h\\d{3}\\. .*", "*");
  }

  private static boolean isList(Surfaces.Call call) {
    return call.method().equals("GET")
        && !PARAMETER.matcher(call.path().replace("{municipality}", "")).find();
  }

  private void aside() {
    quiet();
    var places = new LinkedHashMap<String, String>();
    var suppliers = get(SimulatedSuppliers.class);
    places.put("the log", Spoken.in(log.list.stream().map(this::line).toList()));
    places.put("mail", Spoken.in(suppliers.mailbox().received()));
    places.put("text messages", Spoken.in(suppliers.sms().received()));
    var letters = suppliers.digitalPost().received();
    places.put("digital post", Spoken.in(letters.subList(lettersBefore, letters.size())));
    var entries = suppliers.registry().received();
    places.put("the registry", Spoken.in(entries.subList(entriesBefore, entries.size())));
    places.put("webhooks", String.join("\n", told));
    for (var family : marked.keySet()) {
      places.forEach(
          (place, text) ->
              family.markers().stream()
                  .filter(marker -> holds(text, marker))
                  .forEach(
                      marker ->
                          leaks.add(
                              "%s holds %s of %s%s"
                                  .formatted(
                                      place, kind(marker), family.name(), around(text, marker)))));
    }
  }

  private String line(ILoggingEvent event) {
    var thrown = event.getThrowableProxy();
    return event.getFormattedMessage() + (thrown == null ? "" : " " + thrown.getMessage());
  }
}
