package se.besked.platform.contact;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.besked.formkit.vaadin.BackLink;
import se.besked.formkit.vaadin.RadioChoices;
import se.besked.platform.identity.CitizenPrincipal;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Page;

/** Whether decisions also go to the citizen's digital mailbox. */
@Route(value = ContactView.PATH + "/digital-post", layout = MainLayout.class)
@RolesAllowed(CitizenPrincipal.ROLE)
class DigitalPostView extends Page implements BeforeEnterObserver {
  private final transient MyDigitalPost post;
  private final Div body = new Div();

  DigitalPostView(MyDigitalPost post) {
    this.post = post;
    title(getTranslation("contact.post.title"));
    above().add(new BackLink(ContactView.PATH));
    add(body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (!post.isOffered()) {
      throw new NotFoundException();
    }
    var choices = new RadioChoices<Boolean>(getTranslation("contact.post.legend"));
    choices.setId("digital-post-val");
    choices.setItems(true, false);
    choices.setItemLabelGenerator(wanted -> getTranslation("contact.post." + wanted));
    choices.setValue(post.isWanted());
    var save = new Button(getTranslation("contact.save"), click -> save(choices.getValue()));
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.setId("spara");
    var row = new Div(save);
    row.addClassName("button-row");
    body.removeAll();
    body.add(new Paragraph(getTranslation("contact.post.why")), choices, row);
  }

  private void save(boolean wanted) {
    post.choose(wanted);
    UI.getCurrentOrThrow()
        .navigate(ContactView.PATH, QueryParameters.of(ContactView.DONE, "digital-post"));
  }
}
