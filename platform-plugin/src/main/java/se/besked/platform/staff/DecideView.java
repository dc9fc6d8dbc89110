package se.besked.platform.staff;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.decisions.DecideCase;
import se.besked.casework.decisions.NewDecision;
import se.besked.casework.decisions.Preparation;
import se.besked.casework.store.Stale;
import se.besked.formkit.vaadin.Callout;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.identity.StaffPrincipal;
import se.besked.platform.layout.MainLayout;

/**
 * An officer decides: outcome, ground, reasons, period; then sees the decision as the parties will,
 * and confirms. Who may not decide, or not alone, leaves it to a second person.
 */
@Route(value = "personal/arende/:id/beslut", layout = MainLayout.class)
@RolesAllowed(StaffPrincipal.ROLE)
class DecideView extends DecisionPage {
  private final transient DecideCase decideCase;

  DecideView(CaseFiles caseFiles, CurrentStaff staff, DecisionDesk desk, DecideCase decideCase) {
    super(caseFiles, staff, desk);
    this.decideCase = decideCase;
  }

  @Override
  void show(CaseFile file) {
    title(getTranslation("staff.decide.title", file.head().number()));
    var about = new Paragraph(summary(file).title());
    about.addClassName("lead");
    body().add(about);
    if (!(file instanceof CaseFile.UnderReview)) {
      body().add(CommunicateView.notNow(this));
    } else if (!CaseRights.of(actor(), file).work()) {
      body()
          .add(
              Callout.info(
                  getTranslation("staff.decide.may-not.title"),
                  getTranslation("staff.decide.may-not.text")));
    } else {
      work(file);
    }
  }

  @Override
  boolean replaces() {
    return false;
  }

  @Override
  void make(CaseFile file, NewDecision decision, DecisionForm.Choice choice) {
    if (!(file instanceof CaseFile.UnderReview review)) {
      throw new Stale("case");
    }
    var unused =
        decideCase.decide(actor(), review, decision, new Preparation(choice.hearing(), null));
  }
}
