package se.besked.platform.login.provider;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import se.besked.integrations.stafflogin.simulated.Answer;
import se.besked.integrations.stafflogin.simulated.KnownService;
import se.besked.integrations.stafflogin.simulated.SimulatedIdentityProvider;
import se.besked.integrations.stafflogin.simulated.XmlEncrypter;

/** One browser's try to log in: what it asked, and whatever is posted back in its name. */
final class Attempt {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private final String site;
  private final String provider;
  private final SimulatedIdentityProvider idp;
  private final Clock clock;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final KnownService service;
  private String request = "";

  private Attempt(String site, String provider, SimulatedIdentityProvider idp, Clock clock) {
    this.site = site;
    this.provider = provider;
    this.idp = idp;
    this.clock = clock;
    this.service = KnownService.read(site + "/saml2/" + provider + "/metadata");
  }

  /** The browser has asked and been sent to the provider. */
  static Attempt begun(
      String site, String provider, SimulatedIdentityProvider idp, Clock clock, String target) {
    var attempt = new Attempt(site, provider, idp, clock);
    var sent = attempt.get("/saml2/" + provider + "/start?mal=" + target);
    attempt.request = id(inflated(parameter(location(sent), "SAMLRequest")));
    return attempt;
  }

  /** Another question by the same browser. */
  Attempt again() {
    var sent = get("/saml2/" + provider + "/start?mal=/personal");
    request = id(inflated(parameter(location(sent), "SAMLRequest")));
    return this;
  }

  String request() {
    return request;
  }

  String site() {
    return site;
  }

  KnownService service() {
    return service;
  }

  SimulatedIdentityProvider idp() {
    return idp;
  }

  Clock clock() {
    return clock;
  }

  Map<String, String> cookies() {
    return cookies;
  }

  /** What the provider would honestly answer. */
  Answer honest(String person) {
    return honest(person, new Answer.Question(service.name(), service.answers(), request));
  }

  Answer honest(String person, Answer.Question question) {
    return Answer.honest(
        idp.entityId(),
        idp.keys(),
        XmlEncrypter.to(service.encryption()),
        question,
        idp.person(person),
        "_session-" + person,
        clock.instant());
  }

  HttpResponse<String> post(Answer answer) {
    return post(answer.xml());
  }

  HttpResponse<String> post(String xml) {
    return post(xml.getBytes(StandardCharsets.UTF_8));
  }

  HttpResponse<String> post(byte[] message) {
    return form("SAMLResponse=" + encoded(Base64.getEncoder().encodeToString(message)));
  }

  HttpResponse<String> form(String body) {
    return form("/saml2/" + provider + "/svar", body);
  }

  HttpResponse<String> form(String path, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(site + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(site + path)).GET());
  }

  private HttpResponse<String> send(HttpRequest.Builder builder) {
    if (!cookies.isEmpty()) {
      builder.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(c -> c.getKey() + "=" + c.getValue())
              .collect(Collectors.joining("; ")));
    }
    try {
      var response = HTTP.send(builder.build(), BodyHandlers.ofString());
      for (var cookie : response.headers().allValues("Set-Cookie")) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
          cookies.remove(pair[0]);
        } else {
          cookies.put(pair[0], pair[1]);
        }
      }
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static String location(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new AssertionError("No redirect but " + response.statusCode()));
  }

  static String parameter(String address, String name) {
    return Arrays.stream(URI.create(address).getRawQuery().split("&"))
        .filter(p -> p.startsWith(name + "="))
        .map(p -> URLDecoder.decode(p.substring(name.length() + 1), StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow();
  }

  static String inflated(String parameter) {
    var in =
        new InflaterInputStream(
            new ByteArrayInputStream(Base64.getDecoder().decode(parameter)), new Inflater(true));
    try (in) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String id(String xml) {
    return xml.replaceAll("(?s).*?\\sID=\"([^\"]+)\".*", "$1");
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
