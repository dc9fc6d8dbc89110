package se.besked.platform.guard.town;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.demo.DemoClock;
import se.besked.platform.guard.leak.Secret;
import se.besked.platform.guard.tab.Tab;
import se.besked.platform.matter.Applying;

/** Somebody looks at their own, in minutes in which nobody else does anything. */
final class Visit {
  private static final Duration QUIET = Duration.ofMinutes(6);

  private final Host host;

  Visit(Host host) {
    this.host = host;
  }

  Secret by(PersonalNumber who, List<Household> matters) {
    alone();
    var from = host.clock().instant();
    var tab = new Tab(host.base()).with("besked-login", host.get(Applying.class).token(who));
    Stream.concat(
            Stream.of("/min-sida"), matters.stream().map(family -> "/arende/" + family.id("case")))
        .forEach(tab::load);
    host.quiet();
    var until = host.clock().instant();
    alone();
    return new Secret.Online(from, until);
  }

  private void alone() {
    ((DemoClock) host.clock()).forward(QUIET);
    host.quiet();
  }
}
