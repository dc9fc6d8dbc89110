package se.besked.platform.matter;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.besked.casework.receipts.DecisionView;
import se.besked.casework.receipts.ReadDecision;
import se.besked.formkit.vaadin.Callout;
import se.besked.platform.identity.CitizenPrincipal;
import se.besked.platform.identity.CurrentCitizen;
import se.besked.platform.layout.MainLayout;

/**
 * The decision. Nothing of what it says is on the page, or anywhere in the browser, before this
 * person has confirmed receipt: until then the use case does not give it out.
 */
@Route(value = "arende/:id/beslut", layout = MainLayout.class)
@RolesAllowed(CitizenPrincipal.ROLE)
class ReadDecisionView extends CasePage {
  private final transient ReadDecision readDecision;
  private final transient DecisionText text;

  ReadDecisionView(
      MyMatters matters, CurrentCitizen citizen, ReadDecision readDecision, DecisionText text) {
    super(matters, citizen);
    this.readDecision = readDecision;
    this.text = text;
  }

  @Override
  void show(MyCase matter, QueryParameters query) {
    title(getTranslation("matter.decision.title"));
    var about = new Paragraph(matter.summary(getLocale()).title());
    about.addClassName("lead");
    body().add(about);
    var latest = matter.latest();
    if (latest.isEmpty()) {
      body().add(new Paragraph(getTranslation("matter.decision.none")));
      return;
    }
    switch (latest.get()) {
      case DecisionView.Unconfirmed(var id, var number, var caseNumber, var since) -> {
        // The use case keeps the first opening; its answer says no more than what we have.
        switch (readDecision.open(actor(), id)) {
          case DecisionView.Unconfirmed closed -> body().add(toConfirm(closed));
          case DecisionView.Confirmed open -> body().add(text.of(matter, open, getLocale()));
        }
      }
      case DecisionView.Confirmed open -> body().add(text.of(matter, open, getLocale()));
    }
  }

  private Div toConfirm(DecisionView.Unconfirmed decision) {
    var confirm =
        new Button(
            getTranslation("matter.decision.confirm"),
            click -> {
              var confirmed = readDecision.acknowledge(actor(), decision.id());
              reload(confirmed.decision().caseId());
            });
    confirm.addThemeVariants(ButtonVariant.PRIMARY);
    confirm.setDisableOnClick(true);
    confirm.setId("bekrafta");
    var row = new Div(confirm);
    row.addClassName("button-row");
    return new Div(
        new Paragraph(
            getTranslation(
                "matter.decision.there-is",
                decision.number(),
                Dates.day(decision.madeAvailableAt(), getLocale()))),
        Callout.info(
            getTranslation("matter.decision.meaning.title"),
            getTranslation("matter.decision.meaning.text")),
        new Paragraph(getTranslation("matter.decision.meaning.each")),
        row);
  }
}
