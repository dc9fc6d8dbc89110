package se.besked.platform.guard.walk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import se.besked.casework.login.LoginToken;
import se.besked.casework.login.Logins;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.guard.surfaces.Calls;
import se.besked.platform.guard.surfaces.Doors;
import se.besked.platform.guard.tab.Tab;
import se.besked.platform.guard.town.Host;
import se.besked.platform.guard.town.Household;
import se.besked.platform.guard.town.Town;
import se.besked.platform.mypage.Applying;
import se.besked.testkit.Personas;

/**
 * Follows every address to where it ends, as every kind of visitor: redirects, and pages that send
 * their browser on. Nobody is sent in a circle, nor round and round, and nothing fails on the way.
 */
final class AddressWalk {
  private static final int MOST_STEPS = 5;

  /** No registry has these, and somebody always asks for them. */
  private static final List<String> BESIDES =
      List.of(
          "/error",
          "/finns-inte",
          "/personal/finns-inte",
          "/VAADIN/build/finns-inte.js",
          "/besked/finns-inte.css",
          "/favicon.ico",
          "/actuator",
          "/actuator/env");

  /** What a door may be the door of: an identity provider, and what there is none of. */
  private static final List<String> IDS = List.of("havrelunda", "finns-inte");

  private final Host host;
  private final Victims victims;
  private final Household family;

  AddressWalk(Host host, Town town) {
    this.host = host;
    this.victims = new Victims(host, town);
    this.family = town.ordinary().getLast();
  }

  /** Somebody, with a tab for the next address. */
  private record Visitor(String who, boolean isLoggedIn, Supplier<Tab> tab) {}

  void walk() {
    var addresses = addresses();
    for (var visitor : visitors()) {
      var asked = new LinkedHashSet<>(addresses);
      if (visitor.isLoggedIn()) {
        addresses.forEach(
            address -> {
              asked.add("/logga-in?mal=" + address);
              asked.add("/personal/logga-in?mal=" + address);
            });
      }
      walk(visitor, asked);
    }
  }

  private void walk(Visitor visitor, Set<String> addresses) {
    Map<String, String> known = new HashMap<>();
    int longest = 0;
    int sent = 0;
    for (var address : addresses) {
      var way = new ArrayList<>(List.of(address));
      for (var next = next(visitor, address, known);
          !next.isEmpty();
          next = next(visitor, next, known)) {
        assertThat(way).as("%s is sent in a circle", visitor.who()).doesNotContain(next);
        way.add(next);
      }
      assertThat(way).as("the way of %s", visitor.who()).hasSizeLessThanOrEqualTo(MOST_STEPS);
      longest = Math.max(longest, way.size() - 1);
      sent += way.size() > 1 ? 1 : 0;
    }
    System.out.printf(
        "Addresses walked: %s opened %d, was sent on from %d, at most %d times, never in a circle%n",
        visitor.who(), addresses.size(), sent, longest);
  }

  /** Every page and everything that is read or guarded, by one example each. */
  private Set<String> addresses() {
    var all = new LinkedHashSet<>(BESIDES);
    Calls.of(host.context()).stream()
        .filter(Calls.Call::reads)
        .map(Calls.Call::path)
        .forEach(path -> victims.paths(path).stream().limit(1).forEach(all::add));
    Doors.of(host.context(), host.get(ServletContext.class)).stream()
        .filter(door -> door.method().isEmpty() || door.method().equals("GET"))
        .flatMap(door -> IDS.stream().map(id -> CallsWalk.path(door, id)))
        .forEach(all::add);
    PagesWalk.all(host).stream()
        .map(page -> page.id())
        .forEach(id -> victims.paths(id).stream().limit(1).forEach(all::add));
    victims.assertAllKnown();
    return all;
  }

  private List<Visitor> visitors() {
    return List.of(
        new Visitor("nobody", false, () -> new Tab(host.base())),
        new Visitor(
            "who takes no cookies", false, () -> new Tab(host.base()).refusing(any -> true)),
        new Visitor("whose login is over", false, () -> citizen(overToken())),
        new Visitor(
            "a citizen whose browser loses the session's cookie",
            false,
            () -> citizen(token(family.applicant())).refusing("JSESSIONID"::equals)),
        shared("a citizen", citizen(token(family.applicant()))),
        shared("a protected citizen", citizen(token(Personas.PROTECTED_GUARDIAN))),
        shared("staff without a role", StaffLogin.as(host, Stranger.NO_ROLE)),
        shared("staff with every role", StaffLogin.as(host, "vanlig")),
        shared("the restricted group", StaffLogin.as(host, "skyddad")));
  }

  private static Visitor shared(String who, Tab tab) {
    return new Visitor(who, true, () -> tab);
  }

  private Tab citizen(String token) {
    return new Tab(host.base()).with("besked-login", token);
  }

  private String token(PersonalNumber citizen) {
    return host.get(Applying.class).token(citizen);
  }

  private String overToken() {
    var token = token(family.applicant());
    host.get(Logins.class).end(new LoginToken(token));
    return token;
  }

  /** The address that this one leads on to; empty where it ends. */
  private String next(Visitor visitor, String address, Map<String, String> known) {
    var before = known.get(address);
    if (before != null) {
      return before;
    }
    var tab = visitor.tab().get();
    var head = visitor.tab().get().send("HEAD", address, "");
    var answer = tab.get(address);
    assertThat(answeredBy(head))
        .as("the head of %s for %s", address, visitor.who())
        .isEqualTo(answeredBy(answer));
    assertThat(answer.statusCode()).as("%s for %s", address, visitor.who()).isLessThan(500);
    var next = "";
    if (answer.statusCode() / 100 == 3) {
      next = here(answer.headers().firstValue("Location").orElse(""));
    } else if (answer.statusCode() == 200 && isPage(answer.body())) {
      next = here(tab.leadsOn(address));
    }
    known.put(address, next);
    return next;
  }

  /** Status, and where it leads; a question to an identity provider is another each time. */
  private static String answeredBy(HttpResponse<byte[]> answer) {
    var to = answer.headers().firstValue("Location").orElse("");
    return answer.statusCode() + " " + to.replaceFirst("\\?SAML.*", "");
  }

  private static boolean isPage(byte[] body) {
    return new String(body, StandardCharsets.UTF_8).contains("VAADIN/build/");
  }

  /** Without this host's name; empty when it leads to another. */
  private String here(String address) {
    if (address.startsWith("/")) {
      return address;
    }
    return address.startsWith(host.base() + "/") ? address.substring(host.base().length()) : "";
  }
}
