import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A robot hands in a decision, and follows it until the guardian has confirmed it. One file, no
 * library: {@code java docs/robot-story/RobotStory.java http://localhost:8080}.
 *
 * <p>It takes the oldest application for school transport that no rule may decide. There is one
 * when somebody close to their school has applied; docs/robots.md says how. What it does not do is
 * decide: outcome and ground stand for what Anna, an officer, has settled in another system.
 */
final class RobotStory {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final String base;
  private final String api;
  private final String robot;
  private final String secret;
  private String token = "";

  private RobotStory(String base, String robot, String secret, String municipality) {
    this.base = base;
    this.robot = robot;
    this.secret = secret;
    this.api = base + "/api/v1/" + municipality;
  }

  public static void main(String[] args) throws Exception {
    if (args.length < 1) {
      say("java RobotStory.java ADDRESS [ROBOT SECRET [MUNICIPALITY [CASE]]]");
      System.exit(2);
    }
    var robot = args.length > 2 ? args[1] : "robot-prova";
    var secret = args.length > 2 ? args[2] : "prova-robot-prova";
    var story = new RobotStory(args[0], robot, secret, args.length > 3 ? args[3] : "demo");
    story.tell(args.length > 4 ? Optional.of(args[4]) : Optional.empty());
  }

  private void tell(Optional<String> chosen) throws Exception {
    logIn();
    var id = untilFound("an application to decide", () -> chosen.or(this::oldestApplication));
    var address = api + "/cases/" + id;

    var standing = get(address);
    say("1. Case " + text(standing, "number") + " waits, " + text(standing, "status"));
    var taken = put(address + "/status", "{\"status\":\"UNDER_REVIEW\"}", standing);
    say("2. Taken: " + text(taken, "status"));

    var content = get(address + "/content").body();
    var file = call("GET", address + "/document", new byte[0], "");
    say(
        "3. Read: "
            + count(content, "\"personalNumber\"")
            + " persons, and a PDF of "
            + file.body().length()
            + " characters");

    var templates = get(address + "/decision-templates");
    var refusal = part(templates.body(), "\"outcome\":\"REFUSE\"");
    var ground = part(templates.body(), "\"citation\"");
    say(
        "4. Template: "
            + text(refusal, "headline")
            + " "
            + text(ground, "citation")
            + ", "
            + text(ground, "appealRoute"));

    var letter = upload(address, letter(templates.body(), refusal, ground));
    var support =
        upload(address, pdf("Underlag", List.of("Anna har beslutat i protokoll 2026/17.")));
    say("5. Uploaded: letter " + letter + ", supporting document " + support);

    var body =
        """
        {"outcome":"REFUSE",
         "legalBasis":{"citation":"%s","statute":"%s"},
         "appealRoute":"%s",
         "reasons":"%s",
         "decidedBy":{"officer":"anna","reference":"BUN 2026/17"},
         "hearing":{"way":"OBVIOUSLY_UNNECESSARY",
           "reasons":"Underlaget är ansökan och den sträcka som visades i förhandsbeskedet."},
         "letter":"%s","supportingDocument":"%s"}\
        """
            .formatted(
                raw(ground, "citation"),
                raw(ground, "statute"),
                raw(ground, "appealRoute"),
                raw(refusal, "reasons"),
                letter,
                support);
    var key = UUID.randomUUID().toString();
    var etag = get(address).headers().firstValue("ETag").orElseThrow();
    var made = decide(address, body, etag, key);
    var repeated = decide(address, body, etag, key);
    if (!text(made, "id").equals(text(repeated, "id"))) {
      throw new IllegalStateException("The same request made two decisions");
    }
    var decision = base + made.headers().firstValue("Location").orElseThrow();
    say("6. Decision " + text(made, "number") + " handed in; handed in again it is the same");

    untilFound("publication", () -> found(get(decision).body(), "publishedAt"));
    say(
        "7. Published: status "
            + text(get(address), "status")
            + ", the guardian is told by e-mail");

    var confirmed =
        untilFound(
            "the guardian to log in and confirm",
            () -> found(get(decision + "/receipts").body(), "acknowledgedAt"));
    var receipts = get(decision + "/receipts");
    say("8. Confirmed at " + confirmed + ", " + text(receipts, "method"));
    say(
        "9. Time to appeal "
            + text(receipts, "appealWindow")
            + ", last day "
            + text(receipts, "lastDayToAppeal"));

    var journal =
        untilFound(
            "the record",
            () ->
                Optional.of(get(address + "/journal-entries").body())
                    .filter(b -> b.contains("Delgivningskvitto")));
    say("10. Record: " + String.join(", ", all(journal, "title")));
  }

  private void logIn() throws IOException, InterruptedException {
    var basic =
        Base64.getEncoder().encodeToString((robot + ":" + secret).getBytes(StandardCharsets.UTF_8));
    var scopes = "cases:read statuses:write decisions:write receipts:read";
    var answer =
        HTTP.send(
            HttpRequest.newBuilder(URI.create(base + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        "grant_type=client_credentials&scope="
                            + URLEncoder.encode(scopes, StandardCharsets.UTF_8)))
                .build(),
            BodyHandlers.ofString());
    token = text(checked(answer), "access_token");
  }

  private Optional<String> oldestApplication() {
    var list = get(api + "/cases?status=RECEIVED&service=school-transport&limit=1").body();
    return list.contains("\"number\"") ? found(part(list, "\"number\""), "id") : Optional.empty();
  }

  /** The letter, from the template, with reasons and how to appeal (förvaltningslagen 32-33 §§). */
  private static byte[] letter(String templates, String refusal, String ground) {
    var lines = new ArrayList<String>();
    lines.add("Beslut i " + text(templates, "caseNumber"));
    lines.add(text(refusal, "headline"));
    lines.addAll(List.of(text(refusal, "reasons").split("\n")));
    lines.add("Lagrum: " + text(ground, "citation") + " " + text(ground, "statute"));
    lines.add(text(ground, "appealTitle"));
    var instructions = Pattern.compile("\"appealInstructions\":\\[(.*?)]").matcher(ground);
    if (instructions.find()) {
      lines.addAll(strings(instructions.group(1)));
    }
    return pdf("Beslut", lines);
  }

  private String upload(String address, byte[] pdf) {
    var answer =
        call(
            "POST",
            address + "/documents",
            pdf,
            "application/pdf",
            "Idempotency-Key",
            UUID.randomUUID().toString());
    return text(answer, "id");
  }

  private HttpResponse<String> decide(String address, String body, String etag, String key) {
    return call(
        "POST",
        address + "/decisions",
        body.getBytes(StandardCharsets.UTF_8),
        "application/json",
        "If-Match",
        etag,
        "Idempotency-Key",
        key);
  }

  private HttpResponse<String> get(String address) {
    return call("GET", address, new byte[0], "");
  }

  private HttpResponse<String> put(String address, String body, HttpResponse<String> read) {
    return call(
        "PUT",
        address,
        body.getBytes(StandardCharsets.UTF_8),
        "application/json",
        "If-Match",
        read.headers().firstValue("ETag").orElseThrow());
  }

  private HttpResponse<String> call(
      String method, String address, byte[] body, String mediaType, String... headers) {
    try {
      var answer = send(method, address, body, mediaType, headers);
      if (answer.statusCode() == 401) {
        logIn();
        answer = send(method, address, body, mediaType, headers);
      }
      return checked(answer);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(method + " " + address, e);
    }
  }

  private HttpResponse<String> send(
      String method, String address, byte[] body, String mediaType, String... headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", "Bearer " + token)
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (body.length > 0) {
      request.header("Content-Type", mediaType);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> checked(HttpResponse<String> answer) {
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(
          answer.request().method()
              + " "
              + answer.uri()
              + ": "
              + answer.statusCode()
              + " "
              + answer.body());
    }
    return answer;
  }

  private static <T> T untilFound(String what, Supplier<Optional<T>> look)
      throws InterruptedException {
    var found = look.get();
    if (found.isEmpty()) {
      say("   ... waits for " + what);
    }
    for (var waited = Duration.ZERO; found.isEmpty(); waited = waited.plusSeconds(1)) {
      if (waited.compareTo(PATIENCE) > 0) {
        throw new IllegalStateException("Waited in vain for " + what);
      }
      Thread.sleep(1000);
      found = look.get();
    }
    return found.orElseThrow();
  }

  private static void say(String line) {
    System.out.println(line);
  }

  // What a JSON library would do; here it is a few patterns, so that the file stands alone.

  private static String text(HttpResponse<String> answer, String name) {
    return text(answer.body(), name);
  }

  private static String text(String json, String name) {
    return found(json, name)
        .orElseThrow(() -> new IllegalStateException("No " + name + " in the answer"));
  }

  private static Optional<String> found(String json, String name) {
    return all(json, name).stream().findFirst();
  }

  private static List<String> all(String json, String name) {
    return matches(json, name).stream().map(RobotStory::unescaped).toList();
  }

  /** As it stands in the JSON, to be put into another. */
  private static String raw(String json, String name) {
    return matches(json, name).getFirst();
  }

  private static List<String> matches(String json, String name) {
    var found = new ArrayList<String>();
    var matcher = Pattern.compile("\"" + name + "\":\\s*\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(json);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static List<String> strings(String json) {
    var found = new ArrayList<String>();
    var matcher = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(json);
    while (matcher.find()) {
      found.add(unescaped(matcher.group(1)));
    }
    return found;
  }

  /** The innermost object that has something in it. */
  private static String part(String json, String has) {
    int at = json.indexOf(has);
    return json.substring(json.lastIndexOf('{', at), json.indexOf('}', at) + 1);
  }

  private static String unescaped(String text) {
    return text.replace("\\n", "\n")
        .replace("\\\"", "\"")
        .replace("\\/", "/")
        .replace("\\\\", "\\");
  }

  private static int count(String text, String what) {
    return (text.length() - text.replace(what, "").length()) / what.length();
  }

  /** A PDF of one page. A real robot has its own templates; a decision must be a sound PDF. */
  private static byte[] pdf(String title, List<String> paragraphs) {
    var page =
        new StringBuilder("BT /F1 16 Tf 60 780 Td (" + title + ") Tj /F1 11 Tf 0 -30 Td 15 TL\n");
    for (var paragraph : paragraphs) {
      for (var line : paragraph.replaceAll("(.{1,85})(?:\\s+|$)", "$1\n").split("\n")) {
        page.append('(').append(line.replaceAll("([()\\\\])", "\\\\$1")).append(") Tj T*\n");
      }
      page.append("T*\n");
    }
    page.append("ET");
    var latin = Charset.forName("windows-1252");
    var content = page.toString().getBytes(latin);
    var objects =
        List.of(
            "<< /Type /Catalog /Pages 2 0 R /Lang (sv-SE) >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R"
                + " /Resources << /Font << /F1 4 0 R >> >> >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            "<< /Length " + content.length + " >>\nstream\n" + page + "\nendstream");
    var out = new ByteArrayOutputStream();
    out.writeBytes("%PDF-1.4\n".getBytes(latin));
    var table = new StringBuilder("xref\n0 6\n0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append("%010d 00000 n \n".formatted(out.size()));
      out.writeBytes(((i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n").getBytes(latin));
    }
    int start = out.size();
    out.writeBytes(
        (table + "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n")
            .getBytes(latin));
    return out.toByteArray();
  }
}
