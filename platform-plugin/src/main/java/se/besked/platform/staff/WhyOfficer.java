package se.besked.platform.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.automation.AutomationSwitch;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.ReportedValues;
import se.besked.eservice.EService;
import se.besked.journey.assess.StoredApplication;
import se.besked.journey.assess.StoredCases;
import se.besked.journey.assess.StoredFacts;
import se.besked.journey.catalogue.EServices;
import se.besked.journey.decide.UnprintableApplication;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.decisions.AutomationGate;
import se.besked.kernel.decisions.AutomationGate.Circumstances;
import se.besked.kernel.decisions.Outcome;
import se.besked.kernel.documents.LetterPress;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.municipality.Municipality;
import se.besked.platform.site.Dates;

/** Today's assessment of a case, and every reason why a rule may not decide it. */
@Component
class WhyOfficer {
  private final EServices services;
  private final StoredCases stored;
  private final Municipalities municipalities;
  private final ReportedValues reported;
  private final AutomationSwitch automation;
  private final LetterPress press;
  private final Clock clock;

  WhyOfficer(
      EServices services,
      StoredCases stored,
      Municipalities municipalities,
      ReportedValues reported,
      AutomationSwitch automation,
      LetterPress press,
      Clock clock) {
    this.services = services;
    this.stored = stored;
    this.municipalities = municipalities;
    this.reported = reported;
    this.automation = automation;
    this.press = press;
    this.clock = clock;
  }

  Municipality municipality(CaseFile file) {
    return municipalities.find(file.head().municipality()).orElseThrow();
  }

  EService<?> service(CaseFile file) {
    return services.find(file.head().service()).orElseThrow();
  }

  StoredApplication<?> application(Actor.Staff staff, CaseFile file) {
    return stored.application(staff, file.head());
  }

  Assessment assessToday(Actor.Staff staff, CaseFile file) {
    return application(staff, file).assess(municipality(file));
  }

  /** In full, for staff to read. */
  Assessment stored(Actor.Staff staff, CaseFile file) {
    return stored.assessment(staff, file.head()).whole();
  }

  /** What every party may know. */
  Assessment toldToAll(CaseFile file) {
    return stored.common(file.head());
  }

  /** The reasons, in Swedish, as they hold today. */
  List<String> reasons(Actor.Staff staff, CaseFile file) {
    var head = file.head();
    var today = LocalDate.ofInstant(clock.instant(), Dates.SWEDEN);
    var gaps = StoredFacts.of(head).gaps();
    boolean questioned = reported.ofCase(staff, head.id()).stream().anyMatch(r -> !r.settled());
    var assessment = assessToday(staff, file);
    var circumstances =
        new Circumstances(
            municipality(file).delegationFor(head.service(), today),
            head.isProtected(),
            !questioned && gaps.isEmpty(),
            head.guardiansDisagree(),
            true,
            !automation.isOn(head.municipality(), head.service()));
    var reasons =
        new ArrayList<>(AutomationGate.reasonsForOfficer(assessment, circumstances, today));
    UnprintableApplication.why(head, press).ifPresent(reasons::add);
    if (assessment.outcome() != Outcome.GRANT && reasons.isEmpty()) {
      reasons.add("Bara bifall fattas automatiserat.");
    }
    if (head.leftToPerson() && !head.guardiansDisagree()) {
      reasons.add("Vårdnaden har ändrats, eller kunde inte bekräftas, sedan ärendet kom in.");
    }
    reasons.addAll(gaps);
    return List.copyOf(reasons);
  }
}
