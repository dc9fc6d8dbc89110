package se.besked.integrations.notices.simulated;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import se.besked.simulation.SimulatedRequest;
import se.besked.simulation.SimulatedResponse;
import se.besked.simulation.Simulator;
import tools.jackson.databind.json.JsonMapper;

/**
 * A text message gateway with 46elks' wire, and a page where a demo user reads the messages:
 * mounted as {@code sms} on the simulators' server. {@code POST /numbers} with number and answer
 * ({@code refuse} or {@code accept}) changes what becomes of messages to one number.
 */
public final class SimulatedElks implements Simulator {
  public static final String USERNAME = "u-besked-demo";
  private static final String PASSWORD = "demonstration";
  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
  private static final int PART = 160;

  private final List<ReceivedSms> received = new CopyOnWriteArrayList<>();
  private final Set<String> refused = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean broke = new AtomicBoolean();

  /** The settings that point the real client to one that is mounted at an address. */
  public static Map<String, Object> properties(String url) {
    var all = new LinkedHashMap<String, Object>();
    all.put("besked.sms.url", url);
    all.put("besked.sms.username", USERNAME);
    all.put("besked.sms.password", PASSWORD);
    all.put("besked.sms.from", "Havrelunda");
    return all;
  }

  /** Everything received, oldest first. */
  public List<ReceivedSms> received() {
    return List.copyOf(received);
  }

  /** Everything received for one number, oldest first. */
  public List<ReceivedSms> receivedBy(String number) {
    return received.stream().filter(sms -> sms.to().equals(number)).toList();
  }

  /** From now on the gateway does not take the number. */
  public void refuse(String number) {
    refused.add(number);
  }

  /** The number gets its messages again. */
  public void accept(String number) {
    refused.remove(number);
  }

  /** Whether the account's credit is spent. */
  public void spendCredit(boolean spent) {
    broke.set(spent);
  }

  /** Throws away everything received. */
  public void empty() {
    received.clear();
  }

  @Override
  public String name() {
    return "sms";
  }

  @Override
  public boolean spared(String path) {
    return !path.startsWith("/a1/");
  }

  @Override
  public SimulatedResponse answer(SimulatedRequest request) {
    return switch (request.method() + " " + request.path()) {
      case "POST /a1/sms" -> take(request);
      case "GET /" -> SimulatedResponse.html(SmsPage.of(received()));
      case "POST /empty" -> {
        empty();
        yield SimulatedResponse.redirect("./");
      }
      case "POST /numbers" -> {
        var form = request.form();
        var number = form.getOrDefault("number", "");
        if (form.getOrDefault("answer", "").equals("refuse")) {
          refuse(number);
        } else {
          accept(number);
        }
        yield SimulatedResponse.redirect("./");
      }
      default -> SimulatedResponse.text(404, "Here are only text messages.");
    };
  }

  private SimulatedResponse take(SimulatedRequest request) {
    var account = USERNAME + ":" + PASSWORD;
    var basic =
        "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
    if (!request.header("authorization").orElse("").equals(basic)) {
      return SimulatedResponse.text(401, "API access requires Basic HTTP authentication")
          .with("WWW-Authenticate", "Basic realm=\"46elks\"");
    }
    var form = request.form();
    var to = form.getOrDefault("to", "");
    var from = form.getOrDefault("from", "");
    var message = form.getOrDefault("message", "");
    if (from.isBlank() || message.isBlank()) {
      return SimulatedResponse.text(400, "Missing key from or message");
    }
    if (!E164.matcher(to).matches() || refused.contains(to)) {
      return SimulatedResponse.text(400, "Invalid to number: " + to);
    }
    if (broke.get()) {
      return SimulatedResponse.text(403, "Not enough credits");
    }
    var id = "s" + UUID.randomUUID().toString().replace("-", "");
    received.add(new ReceivedSms(id, from, to, message));
    var answer =
        JsonMapper.shared()
            .createObjectNode()
            .put("status", "created")
            .put("direction", "outgoing")
            .put("from", from)
            .put("created", "2026-11-22T09:00:00.000000")
            .put("parts", (message.length() + PART - 1) / PART)
            .put("to", to)
            .put("cost", 5000)
            .put("message", form.containsKey("dontlog") ? "" : message)
            .put("id", id);
    return SimulatedResponse.json(200, answer.toString());
  }
}
