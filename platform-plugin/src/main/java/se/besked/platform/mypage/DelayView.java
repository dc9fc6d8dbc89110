package se.besked.platform.mypage;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.besked.casework.delays.DelayRequest;
import se.besked.casework.delays.DelayRequests;
import se.besked.casework.store.Stale;
import se.besked.formkit.vaadin.Callout;
import se.besked.platform.identity.CitizenPrincipal;
import se.besked.platform.identity.CurrentCitizen;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.site.Dates;

/** A party who has waited six months asks that the case be decided (förvaltningslagen 12 §). */
@Route(value = "arende/:id/drojsmal", layout = MainLayout.class)
@RolesAllowed(CitizenPrincipal.ROLE)
class DelayView extends CasePage {
  private final transient DelayRequests delays;

  DelayView(MyMatters matters, CurrentCitizen citizen, DelayRequests delays) {
    super(matters, citizen);
    this.delays = delays;
  }

  @Override
  void show(MyCase matter, QueryParameters query) {
    title(getTranslation("matter.delay.title"));
    var about = new Paragraph(matter.summary(getLocale()).title());
    about.addClassName("lead");
    body().add(about);
    for (var request : delays.of(actor(), matter.id())) {
      body().add(asked(request));
    }
    switch (delays.possible(actor(), matter.id())) {
      case YES -> body().add(new Paragraph(getTranslation("matter.delay.text")), form(matter));
      case TOO_EARLY -> body().add(new Paragraph(getTranslation("matter.delay.early")));
      case ASKED_BEFORE -> body().add(new Paragraph(getTranslation("matter.delay.once")));
      case NOT_HERE -> body().add(new Paragraph(getTranslation("matter.delay.not")));
    }
  }

  private Callout asked(DelayRequest request) {
    return new Callout(
        request.state() == DelayRequest.State.OPEN ? Callout.Kind.SUCCESS : Callout.Kind.INFO,
        getTranslation("matter.delay.asked", Dates.moment(request.askedAt(), getLocale())),
        new Paragraph(
            getTranslation(
                "matter.delay.state." + request.state(),
                Dates.weekday(request.decideBy(), getLocale()))));
  }

  private Div form(MyCase matter) {
    var ask =
        new Button(
            getTranslation("matter.delay.ask"),
            click -> {
              try {
                var unused = delays.ask(actor(), matter.id());
              } catch (Stale decidedMeanwhile) {
                // The page shows how it is now.
              }
              reload(matter.id());
            });
    ask.addThemeVariants(ButtonVariant.PRIMARY);
    ask.setDisableOnClick(true);
    ask.setId("begar");
    var row = new Div(ask);
    row.addClassName("button-row");
    return row;
  }
}
