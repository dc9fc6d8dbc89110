package se.besked.platform.guard.town;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Refusal;
import se.besked.casework.conversation.CaseMessages;
import se.besked.casework.conversation.NewMessage;
import se.besked.casework.hearings.Communications;
import se.besked.casework.ids.CaseId;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.demo.DemoClock;
import se.besked.platform.guard.leak.Secret;
import se.besked.platform.guard.tab.Tab;
import se.besked.platform.mypage.Applying;

/**
 * Somebody looks at their own, and answers and writes, in minutes in which nobody else does
 * anything.
 */
final class Visit {
  private static final Logger LOG = LoggerFactory.getLogger(Visit.class);
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
    matters.forEach(family -> act(host.citizen(who), family.caseId()));
    host.quiet();
    var until = host.clock().instant();
    alone();
    return new Secret.Online(from, until);
  }

  /** As far as they are let in: those without a part are not. */
  private void act(Actor.Citizen citizen, CaseId id) {
    try {
      var asked = host.get(Communications.class);
      for (var communication : asked.of(citizen, id)) {
        var unused = asked.open(citizen, communication.id());
        asked.answer(citizen, communication.id(), "Det stämmer.", List.of());
      }
      var unused =
          host.get(CaseMessages.class).write(citizen, id, new NewMessage("Hej.", List.of()));
    } catch (Refusal notTheirs) {
      LOG.debug("Not let in", notTheirs);
    }
  }

  private void alone() {
    ((DemoClock) host.clock()).forward(QUIET);
    host.quiet();
  }
}
