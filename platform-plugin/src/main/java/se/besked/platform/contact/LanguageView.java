package se.besked.platform.contact;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinService;
import jakarta.annotation.security.RolesAllowed;
import se.besked.formkit.vaadin.BackLink;
import se.besked.formkit.vaadin.RadioChoices;
import se.besked.platform.identity.CitizenPrincipal;
import se.besked.platform.identity.SiteCookies;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Page;

/** The language of notices, and of the site whenever this citizen has logged in. */
@Route(value = ContactView.PATH + "/sprak", layout = MainLayout.class)
@RolesAllowed(CitizenPrincipal.ROLE)
class LanguageView extends Page implements BeforeEnterObserver {
  private final transient MyContact contact;
  private final transient SiteCookies cookies;
  private final Div body = new Div();

  LanguageView(MyContact contact, SiteCookies cookies) {
    this.contact = contact;
    this.cookies = cookies;
    title(getTranslation("contact.language.title"));
    above().add(new BackLink(ContactView.PATH));
    add(body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var choices = new RadioChoices<String>(getTranslation("contact.language.legend"));
    choices.setId("sprak-val");
    choices.setItems("sv", "en");
    choices.setItemLabelGenerator(language -> getTranslation("contact.language." + language));
    choices.setValue(contact.details().language());
    var save = new Button(getTranslation("contact.save"), click -> save(choices.getValue()));
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.setId("spara");
    var row = new Div(save);
    row.addClassName("button-row");
    body.removeAll();
    body.add(new Paragraph(getTranslation("contact.language.why")), choices, row);
  }

  private void save(String language) {
    contact.chooseLanguage(language);
    VaadinService.getCurrentResponse().addCookie(cookies.language(language));
    // A window keeps the language it was opened in, so it is opened anew.
    UI.getCurrentOrThrow()
        .getPage()
        .setLocation("/" + ContactView.PATH + "?" + ContactView.DONE + "=sprak");
  }
}
