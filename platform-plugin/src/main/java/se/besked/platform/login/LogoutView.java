package se.besked.platform.login;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import se.besked.formkit.vaadin.Callout;
import se.besked.platform.identity.CurrentCitizen;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.PublicLayout;
import se.besked.platform.login.provider.RefusalNotice;

/** Says that one is logged out; whoever still is logged in is asked, and has a button for it. */
@Route(value = "logga-ut", layout = PublicLayout.class)
@AnonymousAllowed
class LogoutView extends Page implements BeforeEnterObserver {
  private final boolean loggedIn;

  LogoutView(LogOut logOut, CurrentCitizen citizen, CurrentStaff staff) {
    this.loggedIn = citizen.find().isPresent() || staff.find().isPresent();
    if (loggedIn) {
      title(getTranslation("logout.ask.title"));
      var button =
          new Button(
              getTranslation("identity.link.logout"),
              click -> logOut.press(UI.getCurrentOrThrow()));
      button.setId("log-out-here");
      button.addThemeVariants(ButtonVariant.PRIMARY);
      button.setDisableOnClick(true);
      add(
          new Paragraph(getTranslation("logout.ask.text")),
          row(button, link("", "logout.start", false)));
    } else {
      title(getTranslation("logout.title"));
      add(
          new Paragraph(getTranslation("logout.text")),
          row(link("logga-in", "logout.again", true), link("", "logout.start", false)));
    }
  }

  private static Div row(Component... parts) {
    var row = new Div(parts);
    row.addClassName("button-row");
    return row;
  }

  private Anchor link(String href, String key, boolean primary) {
    var link = new Anchor(href, getTranslation(key));
    link.addClassName("button");
    if (primary) {
      link.addClassName("button--primary");
    }
    return link;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (!loggedIn && RefusalNotice.isLeft(event)) {
      addComponentAtIndex(
          1,
          Callout.warning(
              getTranslation("provider.left.title"), getTranslation("provider.left.text")));
    }
  }
}
