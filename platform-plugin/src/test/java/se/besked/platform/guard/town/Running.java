package se.besked.platform.guard.town;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import se.besked.casework.access.Role;
import se.besked.casework.attendance.AttendanceRuns;
import se.besked.casework.disposal.Disposals;
import se.besked.casework.income.PostControls;
import se.besked.casework.rules.RuleDrafts;
import se.besked.casework.rules.RuleTrials;
import se.besked.casework.webhooks.WebhookEvent;
import se.besked.casework.webhooks.Webhooks;

/** What is about everybody at once, by what its id is the id of. */
final class Running {
  private static final int TAXED = 2025;

  private final Host host;
  private final Map<String, String> ids = new TreeMap<>();

  Running(Host host) {
    this.host = host;
  }

  Map<String, String> about(List<Household> everybody) {
    ids.put("board", "alla");
    ids.put("year", Integer.toString(host.today().getYear()));
    control(everybody);
    host.get(AttendanceRuns.class)
        .preview(host.staff("drift", Set.of(Role.OPERATIONS)))
        .ifPresent(run -> ids.put("attendance", run.toString()));
    rules();
    ids.put("disposal", host.get(Disposals.class).dryRun(host.everything()).run().id().toString());
    webhook();
    return ids;
  }

  private void control(List<Household> everybody) {
    var lines = new StringBuilder("personnummer;taxerad inkomst\n");
    everybody.forEach(f -> lines.append(f.applicant().digits()).append(";480000\n"));
    var fees = host.staff("avgift", Set.of(Role.FEE_OFFICER));
    if (host.get(PostControls.class)
            .upload(fees, TAXED, lines.toString().getBytes(StandardCharsets.UTF_8))
        instanceof PostControls.Uploaded.Accepted accepted) {
      ids.put("control", accepted.run().toString());
    }
  }

  private void rules() {
    var draft =
        host.get(RuleDrafts.class)
            .start(
                host.everything(),
                "school-transport",
                host.today().plusYears(1),
                "Nämnden § 1",
                Map.of(
                    "rule",
                    "Riktlinjer, nämnden § 1",
                    "comparator",
                    "GT",
                    "nearThresholdPercent",
                    3,
                    "bands",
                    List.of(Map.of("toStage", 9, "metres", 9000))));
    var unused = host.get(RuleTrials.class).start(host.everything(), draft.id());
    ids.put("draft of rules", draft.id().toString());
  }

  /** Somebody else's system, which takes what it is told. */
  private void webhook() {
    var made =
        host.get(Webhooks.class)
            .create(
                host.staff("robot-prova", Set.of(Role.ROBOT)),
                URI.create("http://localhost:" + listener() + "/"),
                List.of(WebhookEvent.OFFER_EXPIRED));
    if (made instanceof Webhooks.Put.Up(var webhook, var secret)) {
      ids.put("webhook", webhook.id().toString());
    }
  }

  private static int listener() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
          });
      server.start();
      return server.getAddress().getPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
