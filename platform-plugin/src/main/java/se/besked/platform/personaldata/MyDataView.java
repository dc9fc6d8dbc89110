package se.besked.platform.personaldata;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.besked.casework.personaldata.HandOut;
import se.besked.formkit.vaadin.BackLink;
import se.besked.kernel.municipality.Municipalities;
import se.besked.platform.identity.CitizenPrincipal;
import se.besked.platform.identity.CurrentCitizen;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.Part;

/** What the municipality's e-services keep about the citizen who is logged in, as a file. */
@Route(value = MyDataView.PATH, layout = MainLayout.class)
@RolesAllowed(CitizenPrincipal.ROLE)
@StyleSheet("besked/matter.css")
class MyDataView extends Page implements BeforeEnterObserver {
  static final String PATH = "min-sida/mina-uppgifter";

  private final transient CurrentCitizen citizen;
  private final transient HandOut handOut;
  private final transient Municipalities municipalities;
  private final Div body = new Div();

  MyDataView(CurrentCitizen citizen, HandOut handOut, Municipalities municipalities) {
    this.citizen = citizen;
    this.handOut = handOut;
    this.municipalities = municipalities;
    title(getTranslation("data.mine.title"));
    above().add(new BackLink("min-sida"));
    add(body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    body.removeAll();
    var lead = new Paragraph(getTranslation("data.mine.lead"));
    lead.addClassName("lead");
    var download = new Anchor(PATH + "/utdrag.zip", getTranslation("data.mine.download"));
    download.setRouterIgnore(true);
    download.addClassName("button");
    download.setId("hamta");
    var row = new Div(download);
    row.addClassName("button-row");
    var contact = municipalities.host().contact();
    body.add(
        lead,
        new Paragraph(getTranslation("data.mine.file")),
        row,
        new Part(getTranslation("data.mine.what"), new SectionList(handOut.mine(citizen.actor()))),
        new Part(
            getTranslation("data.mine.wrong"),
            new Paragraph(getTranslation("data.mine.wrong.text", contact.unit(), contact.phone()))),
        new Part(
            getTranslation("data.mine.rest"),
            new Paragraph(getTranslation("data.mine.rest.text"))));
  }
}
