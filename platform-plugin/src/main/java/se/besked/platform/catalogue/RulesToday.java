package se.besked.platform.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.decisions.AutomationGate;
import se.besked.kernel.decisions.Circumstance;
import se.besked.kernel.decisions.Circumstances;
import se.besked.kernel.decisions.Hindrance;
import se.besked.kernel.municipality.Municipality;

/**
 * Whether rules may decide what somebody asks about before there is a case: the same gate as for a
 * case, asked as if its persons and its facts give no cause for doubt.
 */
public final class RulesToday {
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  private final AutomationGate gate;
  private final BoardSwitch automation;
  private final Clock clock;

  public RulesToday(AutomationGate gate, BoardSwitch automation, Clock clock) {
    this.gate = gate;
    this.automation = automation;
    this.clock = clock;
  }

  /** What the board's people have done with the switch of a service. */
  @FunctionalInterface
  public interface BoardSwitch {
    boolean isOn(String municipality, String service);
  }

  /**
   * Every reason why a person would decide; none when rules may.
   *
   * @param language of the reasons; Swedish for all but {@code "en"}
   */
  public List<String> reasonsForOfficer(
      Assessment assessment, Municipality municipality, String service, String language) {
    var today = LocalDate.ofInstant(clock.instant(), SWEDEN);
    boolean on = automation.isOn(municipality.id(), service);
    return gate.sentences(
        Hindrance.Step.DECIDE,
        new Circumstances(
            today,
            Circumstances.Matter.of(assessment, municipality.delegationFor(service, today)),
            on ? Set.of() : Set.of(Circumstance.SWITCHED_OFF)),
        language);
  }

  /** The same as a yes or no. */
  public boolean mayDecide(Assessment assessment, Municipality municipality, String service) {
    return reasonsForOfficer(assessment, municipality, service, "sv").isEmpty();
  }
}
