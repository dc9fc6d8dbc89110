package se.besked.platform.guard.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.notices.Notices;
import se.besked.casework.protection.SyncProtection;
import se.besked.platform.demo.DemoClock;
import se.besked.platform.guard.town.Host;
import se.besked.platform.guard.town.Household;
import se.besked.platform.guard.town.Town.Mark;

/** The register marks people, and the next run reads it. */
public final class Marking {
  /** After so long everybody is asked for again. */
  private static final Duration NEXT_RUN = Duration.ofHours(2);

  private final Host host;

  public Marking(Host host) {
    this.host = host;
  }

  /** What stood somewhere when the marks came is left aside; a notice is tried afterwards. */
  public void mark(Map<Household, Mark> families, Aside aside) {
    families.forEach((family, mark) -> host.suppliers().navet().protect(mark.who(), mark.flag()));
    var unused = host.get(SyncProtection.class).run();
    if (!families.keySet().stream().allMatch(this::isFrozen)) {
      ((DemoClock) host.clock()).forward(NEXT_RUN);
      unused = host.get(SyncProtection.class).run();
    }
    for (var family : families.keySet()) {
      assertThat(isFrozen(family)).as(family.name()).isTrue();
    }
    host.quiet();
    aside.forget();
    for (var family : families.keySet()) {
      host.get(Notices.class)
          .aboutCase(
              host.person(family.applicant()),
              NoticeKind.DECISION_REMINDER,
              family.caseId(),
              "efter");
    }
  }

  private boolean isFrozen(Household family) {
    return host.file(family.caseId()).head().isProtected();
  }
}
