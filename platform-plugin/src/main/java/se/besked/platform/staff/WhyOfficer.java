package se.besked.platform.staff;

import java.util.List;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseFile;
import se.besked.eservice.EService;
import se.besked.journey.assess.StoredApplication;
import se.besked.journey.assess.StoredCases;
import se.besked.journey.catalogue.EServices;
import se.besked.journey.decide.WhyPerson;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.municipality.Municipality;

/** Today's assessment of a case, and every reason why a rule did not decide it. */
@Component
class WhyOfficer {
  private final EServices services;
  private final StoredCases stored;
  private final Municipalities municipalities;
  private final WhyPerson why;

  WhyOfficer(EServices services, StoredCases stored, Municipalities municipalities, WhyPerson why) {
    this.services = services;
    this.stored = stored;
    this.municipalities = municipalities;
    this.why = why;
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

  /** What stopped the rule, and what has come since. */
  WhyPerson.Why why(Actor.Staff staff, CaseFile file) {
    return why.of(staff, file);
  }

  /** All of it, in Swedish. */
  List<String> reasons(Actor.Staff staff, CaseFile file) {
    return why(staff, file).sentences();
  }
}
