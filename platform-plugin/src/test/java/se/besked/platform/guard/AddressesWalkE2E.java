package se.besked.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.ServletContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.drafts.Drafts;
import se.besked.casework.people.Persons;
import se.besked.casework.receipts.ReadDecision;
import se.besked.platform.browser.Browser;
import se.besked.platform.browser.Visit;
import se.besked.platform.matter.Applying;
import se.besked.testkit.Personas;

/**
 * Every address there is, found where the server finds it, opened by everybody who has no business
 * there with the id of somebody's case in it. A page or a file that is new is walked by itself.
 */
@WalkedSite
class AddressesWalkE2E {
  /** Addresses without anything about anybody. Whatever else there is needs a role. */
  private static final Set<String> PUBLIC =
      Set.of("/api/", "/api-docs", "/sprak/", "/besked/", "/error", "/swagger", "/bankid/");

  /**
   * Files with what is the citizen's own: answered to anybody logged in, with nothing of another.
   */
  private static final Set<String> OWN = Set.of("/min-sida/mina-uppgifter/utdrag.zip");

  private static final String EMAIL = "vardnadshavare@havrelunda.example";

  @RegisterExtension final Browser browser = new Browser();
  @LocalServerPort int port;
  @Autowired Applying applying;
  @Autowired Persons persons;
  @Autowired CaseFiles caseFiles;
  @Autowired Drafts drafts;
  @Autowired ReadDecision readDecision;
  @Autowired ServletContext servletContext;
  @Autowired JdbcClient jdbc;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping controllers;

  private final Map<String, Integer> refusals = new HashMap<>();
  private String caseNumber;
  private String caseId;
  private String draftId;

  @Test
  void everyPageSaysWhoMayOpenIt() {
    assertThat(routes()).hasSizeGreaterThan(20);
    for (var route : routes()) {
      var view = route.getNavigationTarget();
      assertThat(
              Stream.of(AnonymousAllowed.class, PermitAll.class, RolesAllowed.class, DenyAll.class)
                  .filter(view::isAnnotationPresent))
          .as("who may open %s (%s)", route.getTemplate(), view)
          .hasSize(1);
      if (view.isAnnotationPresent(AnonymousAllowed.class)) {
        assertThat(route.getTemplate())
            .as("a page for everybody is about nobody")
            .doesNotContain(":id", ":draft");
      }
    }
  }

  @Test
  void nobodyReachesWhatIsNotTheirs() {
    somebodysCase();
    var stranger = citizen();
    var staff = staffWithoutRole();
    var nobody = browser.open(Browser.DESKTOP, address("/om"));
    int pages = 0;
    for (var template : routes().stream().map(RouteBaseData::getTemplate).distinct().toList()) {
      if (template.contains(":id") || template.contains(":draft")) {
        pages++;
        boolean forStaff = template.startsWith("personal");
        refusedPage(nobody, template, List.of("Logga in", "Logga in som personal"));
        refusedPage(stranger, template, List.of("Sidan finns inte", "Du kan inte öppna sidan"));
        refusedPage(staff, template, List.of("Sidan finns inte", "Du kan inte öppna sidan"));
        if (template.contains(":id")) {
          assertRefusalKept(forStaff ? "utan-roll" : stranger(), template);
        }
      }
    }
    int files = 0;
    for (var path : closedPaths()) {
      files++;
      refusedFile(nobody, path, Set.of(302, 401, 403, 404));
      if (OWN.contains(path)) {
        ownFile(stranger, path);
        refusedFile(staff, path, Set.of(302, 401, 403, 404));
        continue;
      }
      refusedFile(stranger, path, Set.of(302, 401, 403, 404));
      refusedFile(staff, path, Set.of(302, 401, 403, 404));
      assertRefusalKept(path.startsWith("/personal") ? "utan-roll" : stranger(), path);
    }
    System.out.printf(
        "Access walk: %d routes, %d of them about a case or a draft; %d mappings, %d of them"
            + " closed%n",
        routes().size(), pages, controllers.getHandlerMethods().size(), files);
    assertThat(pages).isGreaterThan(10);
    assertThat(files).isGreaterThanOrEqualTo(5);
    browser.forgiveErrors();
  }

  private List<RouteBaseData<?>> routes() {
    return Surfaces.routes(servletContext);
  }

  private List<String> closedPaths() {
    return controllers.getHandlerMethods().keySet().stream()
        .flatMap(mapping -> mapping.getPatternValues().stream())
        .filter(path -> PUBLIC.stream().noneMatch(path::startsWith))
        .map(path -> path.replace("{id}", caseId).replaceAll("\\{[^}]+\\}", caseId))
        .distinct()
        .sorted()
        .toList();
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }

  private void somebodysCase() {
    var id = applying.schoolTransport(Personas.ALONE);
    var owner = new Actor.Citizen(persons.idOf(Personas.ALONE));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> readDecision.of(owner, id), decisions -> !decisions.isEmpty());
    caseId = id.toString();
    caseNumber = caseFiles.get(owner, id).head().number();
    draftId =
        drafts.start(owner, "havrelunda", "school-transport", "1", "{}", "barn").id().toString();
    var page = login(Personas.ALONE);
    go(page, "/arende/" + caseId);
    assertThat(page.content()).as("the owner sees it").contains(caseNumber, EMAIL);
  }

  private Page citizen() {
    return login(Personas.CLOSE);
  }

  private String stranger() {
    return persons.idOf(Personas.CLOSE).toString();
  }

  private Page login(se.besked.kernel.people.PersonalNumber who) {
    var page = browser.open(Browser.DESKTOP, address("/om"));
    var cookie = new Cookie("besked-login", applying.token(who));
    page.context().addCookies(List.of(cookie.setUrl(address("/"))));
    return page;
  }

  private Page staffWithoutRole() {
    var page = browser.open(Browser.DESKTOP, address("/personal/logga-in"));
    page.fill("#staff-id input", "utan-roll");
    page.fill("#staff-password input", "prova-handlaggare");
    page.click("#staff-go");
    page.waitForURL(address("/personal"));
    return page;
  }

  private void go(Page page, String path) {
    Visit.go(page, address(path));
    page.waitForSelector("h1");
  }

  private void refusedPage(Page page, String template, List<String> headings) {
    var path =
        "/"
            + template
                .replace(":id", caseId)
                .replace(":draft", draftId)
                .replace(":page", "barn")
                .replace(":service", "skolskjuts");
    go(page, path);
    assertThat(page.locator("h1").first().innerText()).as(path).isIn(headings);
    assertNothingOfIt(page.content(), path);
  }

  private void refusedFile(Page page, String path, Set<Integer> statuses) {
    APIResponse answer =
        page.context().request().get(address(path), RequestOptions.create().setMaxRedirects(0));
    assertThat(answer.status()).as(path).isIn(statuses);
    assertNothingOfIt(answer.text(), path);
  }

  /** The stranger's own, with nothing of the owner's in any of its parts. */
  private void ownFile(Page page, String path) {
    var answer = page.context().request().get(address(path));
    assertThat(answer.status()).as(path).isEqualTo(200);
    assertThat(Spoken.in(answer.body()))
        .as(path)
        .contains(Personas.CLOSE.digits())
        .doesNotContain(caseNumber, Personas.ALONE.digits(), EMAIL);
  }

  private void assertNothingOfIt(String content, String path) {
    assertThat(content).as(path).doesNotContain(caseNumber, EMAIL, "%PDF", "beviljas");
  }

  /** Each address leaves at least one new line of its own, about the case when it names one. */
  private void assertRefusalKept(String actor, String where) {
    boolean named = where.contains(caseId) || where.contains(":");
    int now =
        jdbc.sql(
                "select count(*) from audit_log where result = 'REFUSED' and actor = :actor"
                    + (named ? " and subject = :case" : " and subject <> :case"))
            .param("actor", actor)
            .param("case", caseId)
            .query(Integer.class)
            .single();
    var about = actor + (named ? " about the case" : " about lists");
    assertThat(now)
        .as("refusals in the audit log after " + where)
        .isGreaterThan(refusals.getOrDefault(about, 0));
    refusals.put(about, now);
  }
}
