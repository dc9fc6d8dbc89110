package se.besked.platform.form;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.besked.casework.ids.DraftId;
import se.besked.formkit.vaadin.BackLink;
import se.besked.formkit.vaadin.Callout;
import se.besked.journey.assess.AssessAnswers;
import se.besked.kernel.law.MissingRule;
import se.besked.platform.assessment.AssessmentPanel;
import se.besked.platform.assessment.RegistrationPanel;
import se.besked.platform.assessment.RouteMaps;
import se.besked.platform.catalogue.RulesToday;
import se.besked.platform.identity.CitizenPrincipal;
import se.besked.platform.identity.CurrentCitizen;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.site.CourseKeys;

/** The preliminary decision, before anything is sent. It never stops anybody from applying. */
@Route(value = "utkast/:draft/forhandsbesked", layout = MainLayout.class)
@RolesAllowed(CitizenPrincipal.ROLE)
class PreliminaryView extends DraftView implements BeforeEnterObserver {
  private final transient RouteMaps maps;
  private final transient RulesToday rulesToday;

  PreliminaryView(
      Answering answering, CurrentCitizen citizen, RouteMaps maps, RulesToday rulesToday) {
    super(answering, citizen);
    this.maps = maps;
    this.rulesToday = rulesToday;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    openNamed(event);
  }

  @Override
  void show(OpenDraft open) {
    var draft = open.draft().orElseThrow();
    var form = open.form();
    var incomplete = form.firstIncomplete(open.answers(), open.facts());
    if (incomplete.isPresent()) {
      content().removeAll();
      getUI().ifPresent(ui -> ui.navigate("utkast/" + draft.id() + "/" + incomplete.get().key()));
      title(getTranslation("form.incomplete"));
      content()
          .add(
              new Anchor(
                  "utkast/" + draft.id() + "/" + incomplete.get().key(),
                  getTranslation("form.incomplete.link")));
      return;
    }
    title(getTranslation(CourseKeys.of(open.service(), "preliminary.title")));
    above().removeAll();
    var last = Answering.pageKeys(open).getLast();
    above().add(new BackLink("utkast/" + draft.id() + "/" + last));
    content().removeAll();
    content().add(assessment(open));
    content().add(new H2(getTranslation("preliminary.ways")), ways(draft.id(), last));
  }

  private Div assessment(OpenDraft open) {
    try {
      var assessment =
          AssessAnswers.of(
              open.service(),
              open.form(),
              open.answers(),
              open.sealed(),
              answering().municipality(),
              open.words());
      return switch (open.service().handling().course()) {
        case REGISTRATION -> new RegistrationPanel(assessment, open.words());
        case OFFER -> new AssessmentPanel(assessment, open.words());
        case DECISION ->
            new AssessmentPanel(
                assessment,
                maps.draw(open.service().route(open.answers(), open.facts())),
                rulesToday.mayDecide(
                    assessment, answering().municipality(), open.service().identity().id()));
      };
    } catch (MissingRule missing) {
      return Callout.warning(
          getTranslation("preliminary.missing"),
          java.util.Objects.requireNonNullElse(missing.getMessage(), ""));
    }
  }

  /** Three ways on: send in, change or add, stop. */
  private Div ways(DraftId draft, String lastPage) {
    var send = new Button(getTranslation("preliminary.send"));
    send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    send.addClickListener(
        click -> getUI().ifPresent(ui -> ui.navigate("utkast/" + draft + "/granska")));
    var change =
        new Anchor("utkast/" + draft + "/" + lastPage, getTranslation("preliminary.change"));
    var stop = new Anchor("min-sida", getTranslation("preliminary.stop"));
    var ways = new Div(send, new Paragraph(change), new Paragraph(stop));
    ways.addClassName("ways-on");
    return ways;
  }
}
