package se.besked.platform.mypage;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.besked.casework.receipts.DecisionView;
import se.besked.casework.receipts.ReadDecision;
import se.besked.formkit.vaadin.Callout;
import se.besked.platform.identity.CitizenPrincipal;
import se.besked.platform.identity.CurrentCitizen;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Part;
import se.besked.platform.site.Dates;

/**
 * The decision. Nothing of what it says is on the page, or anywhere in the browser, before this
 * person has confirmed receipt: until then the use case does not give it out.
 */
@Route(value = "arende/:id/beslut", layout = MainLayout.class)
@RolesAllowed(CitizenPrincipal.ROLE)
class ReadDecisionView extends CasePage {
  /** Which decision, when it is not the latest. */
  static final String NUMBER = "beslut";

  private final transient ReadDecision readDecision;
  private final transient DecisionText text;
  private @Nullable String asked;

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
    query.getSingleParameter(NUMBER).ifPresent(number -> asked = number);
    var wanted = Optional.ofNullable(asked).flatMap(matter::decision);
    var latest = wanted.isPresent() ? wanted : matter.latest();
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
    others(matter, number(latest.get()));
  }

  /** The decisions beside this one, and those it took the place of: they can all be read. */
  private void others(MyCase matter, String shown) {
    var others =
        matter.decisions().stream()
            .map(ReadDecisionView::number)
            .filter(number -> !number.equals(shown))
            .toList();
    if (others.isEmpty()) {
      return;
    }
    var part = new Part(getTranslation("matter.decision.others"));
    for (var number : others) {
      part.add(
          new Paragraph(
              new Anchor(address(matter.id()) + "/beslut?" + NUMBER + "=" + number, number)));
    }
    body().add(part);
  }

  static String number(DecisionView view) {
    return switch (view) {
      case DecisionView.Confirmed(var decision, var receipt) -> decision.number();
      case DecisionView.Unconfirmed closed -> closed.number();
    };
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
