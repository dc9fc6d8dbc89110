package se.besked.platform.prefill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Role;
import se.besked.casework.cases.CaseContents;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.ids.CaseId;
import se.besked.casework.people.Persons;
import se.besked.casework.personaldata.HandOut;
import se.besked.eservice.Words;
import se.besked.formkit.Answers;
import se.besked.journey.Json;
import se.besked.journey.assess.StoredApplication;
import se.besked.journey.assess.StoredCases;
import se.besked.journey.catalogue.EServices;
import se.besked.journey.prefill.PrefillForm;
import se.besked.journey.prefill.Prefilled;
import se.besked.journey.reassess.Again;
import se.besked.journey.reassess.AssessAgain;
import se.besked.journey.submit.CoSignatureText;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.decisions.Finding;
import se.besked.kernel.facts.Home;
import se.besked.kernel.facts.Walk;
import se.besked.kernel.law.RuleBook;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.demo.SimulatedSuppliers;
import se.besked.platform.killed.Guardian;
import se.besked.platform.killed.JourneyHost;
import se.besked.testkit.Personas;
import se.besked.testkit.TestPostgres;
import tools.jackson.databind.JsonNode;

/**
 * A child of two homes, each hidden from the other guardian, from the registers to the database and
 * back: each reads their own, staff read both, and the assessment is made again as it was.
 */
@Tag("host")
class HiddenHomeIT {
  private static final Instant TODAY = Instant.parse("2026-11-22T09:00:00Z");
  private static final String TRANSPORT = "school-transport";
  private static final Actor.Staff OFFICER = new Actor.Staff("olle", "demo", Set.of(Role.OFFICER));
  private static final Actor.Staff REGISTRAR =
      new Actor.Staff("regina", "demo", Set.of(Role.REGISTRAR));

  @TempDir static Path data;
  private static ConfigurableApplicationContext host;

  @BeforeAll
  static void start() throws IOException {
    Files.writeString(data.resolve("clock"), Duration.between(Instant.now(), TODAY).toString());
    host = JourneyHost.start(data, TestPostgres.migrated());
    get(SimulatedSuppliers.class).navet().allow(10_000);
  }

  @AfterAll
  static void stop() {
    host.close();
  }

  private static <T> T get(Class<T> type) {
    return host.getBean(type);
  }

  private static Actor.Citizen citizen(PersonalNumber number) {
    return new Actor.Citizen(get(Persons.class).idOf(number));
  }

  private static CaseHead head(CaseId id) {
    return get(CaseFiles.class).get(OFFICER, id).head();
  }

  private static CaseId sent(PersonalNumber who) {
    var answers =
        Answers.NONE
            .with("trip", List.of("SCHOOL"))
            .with("residence", List.of("ALTERNATING"))
            .with("placement", List.of("WE_CHOSE"))
            .with("grounds", List.of("DISTANCE"));
    return Guardian.send(host, new Guardian(host, who).sign(TRANSPORT, answers), TRANSPORT);
  }

  private static Assessment shownTo(PersonalNumber who, CaseHead head, String language) {
    return get(StoredCases.class)
        .shownTo(citizen(who), head, get(Municipalities.class).host(), language);
  }

  private static List<Finding> distances(Assessment assessment) {
    return assessment.findings().stream()
        .filter(f -> f.rule().equals("school-transport.distance"))
        .toList();
  }

  private static int metres(Finding finding) {
    return (int) finding.inputs().get("walkingMetres");
  }

  /** Whatever of a number: as it is written for people, in JSON, and in a sentence. */
  private static String[] spelled(Stream<Integer> metres) {
    return metres
        .flatMap(m -> Stream.of(":" + m + ",", ": " + m + ",", ": " + m + "}", Words.metres(m)))
        .toArray(String[]::new);
  }

  private static String inTheOpen(CaseId id) {
    return get(JdbcClient.class)
        .sql("select (to_jsonb(c) - 'sealed')::text from case_file c where id = :id")
        .param("id", id.value())
        .query(String.class)
        .single();
  }

  @Test
  void ofTwoHomesEachGuardianReadsTheirOwnAndAnOfficerBoth() {
    var id = sent(Personas.TWO_HOMES);
    var head = head(id);
    var whole = distances(get(StoredCases.class).assessment(OFFICER, head).whole());
    assertThat(whole).hasSize(2);
    int hers = metres(whole.get(0));
    int his = metres(whole.get(1));
    for (var language : List.of("sv", "en")) {
      var shown = distances(shownTo(Personas.TWO_HOMES, head, language));
      assertThat(metres(shown.get(0))).isEqualTo(hers);
      assertThat(shown.get(1).toString()).doesNotContain(Words.metres(his), "=" + his);
      assertThat(shown.get(1).inputs()).doesNotContainKeys("walkingMetres", "method");
      var other = distances(shownTo(Personas.TWO_HOMES_OTHER, head, language));
      assertThat(metres(other.get(1))).isEqualTo(his);
      assertThat(other.get(0).toString()).doesNotContain(Words.metres(hers), "=" + hers);
      assertThat(other.get(0).inputs()).doesNotContainKeys("walkingMetres", "method");
    }
    assertThat(CoSignatureText.of(head, get(Municipalities.class).host(), "sv").visible())
        .doesNotContain(spelled(Stream.of(hers, his)));
    assertThat(inTheOpen(id))
        .doesNotContain(spelled(Stream.of(hers, his)))
        .doesNotContain("\"lat\"", "toSchools", "\"homes\": [{\"kind\"", "Hemma hos");
    extracts(id, hers, his);
    extractOfTheChild(id);
    replays(head);
  }

  /** A copy of the database's files tells nobody where a family lives. */
  @Test
  void whereSomebodyLivesLiesInNoTableInPlainText() {
    var id = sent(Personas.TWO_HOMES);
    var head = head(id);
    var facts = Json.read(get(StoredCases.class).factsJson(OFFICER, head), JsonNode.class);
    var child = facts.at("/children/0");
    var places =
        child.path("homes").valueStream().map(home -> home.at("/position/lat").asString()).toList();
    var streets =
        Stream.concat(
                child.path("homes").valueStream().map(h -> h.at("/shownAddress/value")),
                Stream.of(facts.at("/guardian/address/value")))
            .map(a -> a.asString().split(",")[0])
            .toList();
    assertThat(places).hasSize(2).allMatch(lat -> lat.length() > 6);
    assertThat(streets).hasSize(3).anyMatch(street -> street.matches("\\p{L}+ \\d+.*"));
    assertThat(lies(head.number())).as("it finds what lies there").contains("case_file.number");
    Stream.concat(places.stream(), streets.stream())
        .forEach(secret -> assertThat(lies(secret)).as(secret).isEmpty());
  }

  /** The columns in which a text lies: as text, in JSON or as bytes. */
  private static List<String> lies(String text) {
    var jdbc = get(JdbcClient.class);
    return jdbc
        .sql(
            """
            select table_name, column_name, data_type from information_schema.columns
              join information_schema.tables using (table_schema, table_name)
            where table_schema = 'public' and table_type = 'BASE TABLE'
            """)
        .query(
            (row, n) -> {
              var column = "\"" + row.getString(2) + "\"";
              var found =
                  row.getString(3).equals("bytea")
                      ? "position(convert_to(:text, 'UTF8') in " + column + ") > 0"
                      : "position(:text in " + column + "::text) > 0";
              boolean there =
                  jdbc.sql(
                          "select exists (select 1 from \"%s\" where %s)"
                              .formatted(row.getString(1), found))
                      .param("text", text)
                      .query(Boolean.class)
                      .single();
              return there ? row.getString(1) + "." + row.getString(2) : "";
            })
        .list()
        .stream()
        .filter(column -> !column.isEmpty())
        .toList();
  }

  private void extracts(CaseId id, int hers, int his) {
    for (var who : List.of(Personas.TWO_HOMES, Personas.TWO_HOMES_OTHER)) {
      var out = get(HandOut.class);
      for (var data : List.of(out.mine(citizen(who)), out.of(REGISTRAR, citizen(who).person()))) {
        var text = data.sections().toString();
        assertThat(text)
            .contains(head(id).number())
            .doesNotContain(spelled(Stream.of(hers, his)))
            .doesNotContain("\"lat\"", "toSchools", "En annan part");
      }
    }
  }

  /** Which either guardian may ask for: no minute in which the other one was here. */
  private static void extractOfTheChild(CaseId id) {
    var child = get(Persons.class).idOf(Personas.CHILD_OF_TWO_HOMES);
    var sections = get(HandOut.class).of(REGISTRAR, child).sections();
    assertThat(sections.toString()).contains(head(id).number(), "readAt");
    assertThat(sections)
        .filteredOn(section -> !section.table().equals("audit_log"))
        .allSatisfy(
            section ->
                assertThat(section.rows().toString()).doesNotContainPattern("\\d\\d:\\d\\d"));
  }

  /** Years later: the sealed application gives the very same assessment. */
  private void replays(CaseHead head) {
    var stored = get(StoredCases.class);
    var rules = get(Municipalities.class).host().rules();
    assertThat(again(stored.application(OFFICER, head), rules))
        .isEqualTo(stored.assessment(OFFICER, head));
    var today =
        new AssessAgain(
            get(PrefillForm.class),
            get(Persons.class),
            get(EServices.class),
            get(Municipalities.class),
            stored);
    assertThat(today.of(OFFICER, head))
        .isInstanceOfSatisfying(
            Again.Done.class,
            done -> {
              assertThat(done.differences()).isEmpty();
              assertThat(done.route()).as("staff see the way").isPresent();
            });
    assertThat(today.routeThen(OFFICER, head)).isPresent();
  }

  private static <A extends Record> Assessment again(StoredApplication<A> stored, RuleBook rules) {
    var service = stored.service();
    var made = service.assess(stored.application(), rules, Words.of(service, "sv"));
    return Json.read(Json.write(made), Assessment.class);
  }

  @Test
  void whoAppliesForAChildRegisteredWithTheOtherKnowsOverOrUnder() {
    var prefilled =
        (Prefilled.Ready)
            get(PrefillForm.class)
                .forGuardian(Personas.TWO_HOMES_OTHER, get(Municipalities.class).host());
    var shown = prefilled.facts().shown();
    var home =
        (Home.Open)
            prefilled
                .facts()
                .wholeFor(OFFICER)
                .children()
                .getFirst()
                .registeredHome()
                .orElseThrow();
    assertThat(shown.children().getFirst().registeredHome().orElseThrow())
        .isInstanceOf(Home.Hidden.class);
    assertThat(shown.children().toString())
        .contains("Hemma hos")
        .doesNotContain(
            home.shownAddress().orElseThrow().value(),
            Double.toString(home.position().orElseThrow().lat()),
            Double.toString(home.position().orElseThrow().lon()));
    assertThat(get(EServices.class).find(TRANSPORT).orElseThrow().route(Answers.NONE, shown))
        .isEmpty();

    var id = sent(Personas.TWO_HOMES_OTHER);
    var all =
        home.toSchools().values().stream()
            .flatMap(w -> w instanceof Walk.Metres(int m, var how) ? Stream.of(m) : Stream.empty());
    assertThat(inTheOpen(id)).doesNotContain(spelled(all)).doesNotContain("\"lat\"");
    var his = shownTo(Personas.TWO_HOMES_OTHER, head(id), "sv");
    assertThat(distances(his).getFirst().inputs()).doesNotContainKeys("walkingMetres", "method");
    assertThat(metres(distances(shownTo(Personas.TWO_HOMES, head(id), "sv")).getFirst()))
        .isPositive();
    assertThatThrownBy(() -> get(CaseContents.class).open(citizen(Personas.TWO_HOMES_OTHER), id))
        .isInstanceOf(AccessDenied.class);
  }

  /** The right is tried from both homes of a child who lives by turns (RÅ 2002 ref. 91). */
  @Test
  void whoAppliesForAChildRegisteredWithTheOtherHasTheirOwnHomeTried() {
    var prefilled =
        (Prefilled.Ready)
            get(PrefillForm.class)
                .forGuardian(Personas.TWO_HOMES_OTHER, get(Municipalities.class).host());
    var child = prefilled.facts().shown().children().getFirst();
    assertThat(child.otherHome().orElseThrow()).isInstanceOf(Home.Open.class);
    assertThat(child.homes()).hasSize(2);

    var head = head(sent(Personas.TWO_HOMES_OTHER));
    var whole = distances(get(StoredCases.class).assessment(OFFICER, head).whole());
    assertThat(whole).hasSize(2);
    int hers = metres(whole.get(0));
    int his = metres(whole.get(1));
    for (var language : List.of("sv", "en")) {
      var shown = distances(shownTo(Personas.TWO_HOMES_OTHER, head, language));
      assertThat(metres(shown.get(1))).isEqualTo(his);
      assertThat(shown.get(0).toString()).doesNotContain(Words.metres(hers), "=" + hers);
      assertThat(shown.get(0).inputs()).doesNotContainKeys("walkingMetres", "method");
      var other = distances(shownTo(Personas.TWO_HOMES, head, language));
      assertThat(metres(other.get(0))).isEqualTo(hers);
      assertThat(other.get(1).toString()).doesNotContain(Words.metres(his), "=" + his);
      assertThat(other.get(1).inputs()).doesNotContainKeys("walkingMetres", "method");
    }
    assertThat(CoSignatureText.of(head, get(Municipalities.class).host(), "sv").visible())
        .doesNotContain(spelled(Stream.of(hers, his)));
    assertThat(inTheOpen(head.id()))
        .doesNotContain(spelled(Stream.of(hers, his)))
        .doesNotContain("\"lat\"", "toSchools", "\"homes\": [{\"kind\"", "Hemma hos");
    extracts(head.id(), hers, his);
    replays(head);
  }
}
