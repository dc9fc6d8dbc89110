package se.besked.platform.guard.walk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import se.besked.casework.ids.DecisionId;
import se.besked.casework.receipts.ReadDecision;
import se.besked.platform.guard.surfaces.Calls;
import se.besked.platform.guard.surfaces.Pages;
import se.besked.platform.guard.tab.Tab;
import se.besked.platform.guard.town.Host;
import se.besked.platform.guard.town.Town;
import se.besked.platform.mypage.Applying;

/**
 * Every page and address of a citizen, opened by one who has a decision and has not confirmed it:
 * nothing of what it says is in anything that was sent. Then it is confirmed, and found.
 */
final class UnreadWalk {
  private final Host host;
  private final Town town;

  UnreadWalk(Host host, Town town) {
    this.host = host;
    this.town = town;
  }

  /** What is looked for: the outcome, the reasons and how it is appealed. */
  private record Unread(String caseId, DecisionId id, List<String> says) {}

  void walk() {
    var unused = town.ordinary();
    var decision = unread();
    var citizen = host.citizen(Town.UNREAD);
    var tab =
        new Tab(host.base()).with("besked-login", host.get(Applying.class).token(Town.UNREAD));
    var surfaces = surfaces(decision.caseId());
    assertThat(surfaces).as("what there is to open").hasSizeGreaterThan(20);
    var found = new TreeSet<String>();
    surfaces.forEach(path -> said(tab, path).forEach(said -> look(decision, path, said, found)));
    assertThat(found).as("what tells of a decision that nobody has confirmed").isEmpty();

    var receipt = host.get(ReadDecision.class).acknowledge(citizen, decision.id());
    assertThat(receipt.receipt().acknowledged()).isTrue();
    surfaces.forEach(path -> said(tab, path).forEach(said -> look(decision, path, said, found)));
    assertThat(found)
        .as("the walk finds it where it is")
        .contains(
            "/arende/%s/beslut".formatted(decision.caseId()),
            "/arende/%s/beslut.pdf".formatted(decision.caseId()),
            "/min-sida");
  }

  private Unread unread() {
    return host.jdbc()
        .sql(
            """
            select d.case_id, d.id, d.headline, d.reasons_text, c.assessment::text from decision d
              join decision_receipt r on r.decision_id = d.id join case_file c on c.id = d.case_id
            where r.person_id = :person and r.acknowledged_at is null
            """)
        .param("person", host.person(Town.UNREAD).value())
        .query(
            (row, n) -> {
              // What the preliminary answer said, before there was a decision, is not it.
              var before = row.getString(5);
              var says = new ArrayList<String>();
              Stream.concat(Stream.of(row.getString(3)), row.getString(4).lines())
                  .map(String::strip)
                  .filter(line -> line.length() > 10 && !before.contains(line))
                  .forEach(says::add);
              assertThat(says).as("what the decision alone says").isNotEmpty();
              return new Unread(
                  row.getString(1), new DecisionId(row.getObject(2, UUID.class)), says);
            })
        .single();
  }

  private List<String> surfaces(String caseId) {
    var servlet = host.get(ServletContext.class);
    return Stream.concat(
            Pages.of(servlet).stream().map(Pages.Page::id),
            Calls.of(host.context()).stream().filter(Calls.Call::reads).map(Calls.Call::path))
        .filter(path -> !path.startsWith("/personal") && !path.startsWith("/api"))
        .filter(path -> !path.contains("logga-ut"))
        .map(path -> path.replaceFirst(":id\\b|\\{id}", caseId))
        .filter(path -> !path.contains(":") && !path.contains("{"))
        .distinct()
        .sorted()
        .toList();
  }

  /** The page's words, and every file that it offers; an address answers with its file. */
  private static List<String> said(Tab tab, String path) {
    var all = new ArrayList<String>();
    all.add(Spoken.in(tab.get(path).body()));
    try {
      var page = tab.load(path);
      all.add(page);
      for (var link : Tab.downloads(page)) {
        all.add(Spoken.in(tab.get("/" + link).body()));
      }
    } catch (IllegalStateException noPage) {
      // An address, whose answer is there already.
    }
    return all;
  }

  private static void look(Unread decision, String path, String said, TreeSet<String> found) {
    if (decision.says().stream().anyMatch(said::contains)) {
      found.add(path);
    }
  }
}
