package se.besked.platform.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.decisions.AutomationGate;
import se.besked.kernel.decisions.AutomationGate.Circumstances;
import se.besked.kernel.municipality.Municipality;

/**
 * Whether rules may decide what somebody asks about before there is a case: the same gate as for a
 * case, asked as if its persons and its facts give no cause for doubt.
 */
public final class RulesToday {
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  private final BoardSwitch automation;
  private final Clock clock;

  public RulesToday(BoardSwitch automation, Clock clock) {
    this.automation = automation;
    this.clock = clock;
  }

  /** What the board's people have done with the switch of a service. */
  @FunctionalInterface
  public interface BoardSwitch {
    boolean isOn(String municipality, String service);
  }

  /** Every reason, in Swedish, why a person would decide; none when rules may. */
  public List<String> reasonsForOfficer(
      Assessment assessment, Municipality municipality, String service) {
    var today = LocalDate.ofInstant(clock.instant(), SWEDEN);
    return AutomationGate.reasonsForOfficer(
        assessment,
        new Circumstances(
            municipality.delegationFor(service, today),
            false,
            true,
            false,
            true,
            !automation.isOn(municipality.id(), service)),
        today);
  }

  /** The same as a yes or no. */
  public boolean mayDecide(Assessment assessment, Municipality municipality, String service) {
    return reasonsForOfficer(assessment, municipality, service).isEmpty();
  }
}
