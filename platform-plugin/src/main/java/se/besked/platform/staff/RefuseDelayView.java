package se.besked.platform.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.decisions.NewDecision;
import se.besked.casework.delays.DelayRequest;
import se.besked.casework.delays.DelayRequests;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.ErrorSummary.Problem;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.LegalReference;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.identity.StaffPrincipal;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.site.Dates;

/** Refuses a party's request that the case be decided, by a decision (förvaltningslagen 12 §). */
@Route(value = "personal/arende/:id/drojsmal", layout = MainLayout.class)
@RolesAllowed(StaffPrincipal.ROLE)
class RefuseDelayView extends StaffCasePage {
  private final transient DelayRequests delays;

  RefuseDelayView(CaseFiles caseFiles, CurrentStaff staff, DelayRequests delays) {
    super(caseFiles, staff);
    this.delays = delays;
  }

  @Override
  String backTo(CaseFile file) {
    return address(file.id());
  }

  @Override
  void show(CaseFile file) {
    title(getTranslation("staff.delay.title", file.head().number()));
    var open =
        delays.of(actor(), file.id()).stream()
            .filter(r -> r.state() == DelayRequest.State.OPEN)
            .findFirst();
    if (open.isEmpty() || !CaseRights.of(actor(), file).decide()) {
      body()
          .add(
              Callout.info(
                  getTranslation("staff.delay.none.title"),
                  getTranslation("staff.delay.none.text")));
      return;
    }
    body()
        .add(
            new Paragraph(
                getTranslation(
                    "staff.delay.text",
                    Dates.day(open.get().askedAt(), getLocale()),
                    Dates.weekday(open.get().decideBy(), getLocale()))),
            form(file, open.get()));
  }

  private Div form(CaseFile file, DelayRequest request) {
    var reasons = CaseTexts.area(getTranslation("staff.decide.reasons"), "skal", 5);
    reasons.setHelperText(getTranslation("staff.delay.reasons.hint"));
    var sentence = getTranslation("staff.decide.reasons.missing");
    var refuse =
        new Button(
            getTranslation("staff.delay.decide"),
            click -> {
              boolean missing = CaseTexts.missing(reasons, sentence);
              errors().show(missing ? List.of(new Problem("skal", sentence)) : List.of());
              if (!missing) {
                Notices.attempt(
                    this,
                    () -> {
                      var unused =
                          delays.refuse(actor(), request.id(), refusal(reasons.getValue()));
                    },
                    () -> getUI().ifPresent(ui -> ui.navigate(address(file.id()))));
              }
            });
    refuse.addThemeVariants(ButtonVariant.PRIMARY);
    refuse.setId("avsla");
    var row = new Div(refuse);
    row.addClassName("button-row");
    var form = new Div(reasons, row);
    form.addClassName("staff-form");
    return form;
  }

  private NewDecision refusal(String reasons) {
    return new NewDecision(
        DecisionOutcome.REFUSE,
        LegalReference.administrativeProcedureAct("12 §"),
        AppealRoute.ADMINISTRATIVE_APPEAL,
        "Begäran att ärendet ska avgöras avslås.",
        "{}",
        reasons.strip(),
        new NewDecision.ByOfficer(staff().principal().name(), null),
        List.of(),
        null,
        null);
  }
}
