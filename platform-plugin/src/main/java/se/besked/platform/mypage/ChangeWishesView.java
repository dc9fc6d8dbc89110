package se.besked.platform.mypage;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.besked.casework.drafts.Drafts;
import se.besked.eservice.EService;
import se.besked.journey.Json;
import se.besked.journey.catalogue.EServices;
import se.besked.journey.submit.Amends;
import se.besked.platform.identity.CitizenPrincipal;
import se.besked.platform.identity.CurrentCitizen;
import se.besked.platform.layout.MainLayout;

/** Opens an application that awaits an offer again, to change its wishes. */
@Route(value = "arende/:id/andra", layout = MainLayout.class)
@RolesAllowed(CitizenPrincipal.ROLE)
class ChangeWishesView extends CasePage {
  private final transient Drafts drafts;
  private final transient EServices services;
  private final transient CaseParts parts;

  ChangeWishesView(
      MyMatters matters,
      CurrentCitizen citizen,
      Drafts drafts,
      EServices services,
      CaseParts parts) {
    super(matters, citizen);
    this.drafts = drafts;
    this.services = services;
    this.parts = parts;
  }

  @Override
  void show(MyCase matter, QueryParameters query) {
    title(getTranslation("matter.change.title"));
    var about = new Paragraph(matter.summary(getLocale()).title());
    about.addClassName("lead");
    body().add(about);
    if (!parts.mayChangeWishes(matter)) {
      body().add(new Paragraph(getTranslation("matter.change.not")));
      return;
    }
    var start = new Button(getTranslation("matter.change.start"), click -> begin(matter));
    start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    start.setDisableOnClick(true);
    var row = new Div(start, new Anchor(address(matter.id()), getTranslation("matter.change.no")));
    row.addClassName("button-row");
    body().add(new Paragraph(getTranslation("matter.change.text")), row);
  }

  private void begin(MyCase matter) {
    var head = matter.file().head();
    EService<?> service = services.find(head.service()).orElseThrow();
    var first = service.form().pages().getFirst().key();
    var draft =
        drafts.start(
            actor(),
            head.municipality(),
            head.service(),
            Integer.toString(service.form().version()),
            Json.write(Amends.of(head)),
            first);
    getUI().ifPresent(ui -> ui.navigate("utkast/" + draft.id() + "/" + first));
  }
}
