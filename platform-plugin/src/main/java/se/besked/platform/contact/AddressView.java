package se.besked.platform.contact;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.besked.casework.notices.Proving;
import se.besked.casework.people.Channel;
import se.besked.casework.people.ContactAddress;
import se.besked.casework.people.ContactDetails.Address;
import se.besked.formkit.vaadin.BackLink;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.ErrorSummary.Problem;
import se.besked.formkit.vaadin.LiveRegion;
import se.besked.formkit.vaadin.TypedField;
import se.besked.platform.identity.CitizenPrincipal;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Page;
import se.besked.platform.site.Dates;

/**
 * Changes or proves one address: first the address, then the code that was sent there. The address
 * one has is used until the new one is proved, and a page opened again goes on where it was.
 */
@Route(value = ContactView.PATH + "/:what(epost|mobil)", layout = MainLayout.class)
@RolesAllowed(CitizenPrincipal.ROLE)
class AddressView extends Page implements BeforeEnterObserver {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final String ADDRESS = "adress";
  private static final String CODE = "kod";

  private final transient MyContact contact;
  private final Div body = new Div();
  private Channel channel = Channel.EMAIL;

  AddressView(MyContact contact) {
    this.contact = contact;
    above().add(new BackLink(ContactView.PATH));
    add(body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    channel =
        event.getRouteParameters().get("what").orElse("").equals("epost")
            ? Channel.EMAIL
            : Channel.SMS;
    if (!contact.offers(channel)) {
      throw new NotFoundException();
    }
    contact
        .waiting(channel)
        .ifPresentOrElse(
            waiting -> askCode(waiting, false),
            () ->
                askAddress(
                    contact.details().address(channel).map(Address::written).orElse(""), null));
  }

  private void begin(String title) {
    errors().clear();
    body.removeAll();
    title(getTranslation(key(title)));
  }

  private void askAddress(String prefilled, @Nullable Callout trouble) {
    begin("title");
    if (trouble != null) {
      body.add(trouble);
    }
    var plain = field(ADDRESS, key("label"), key("hint"));
    var field = channel == Channel.EMAIL ? plain.forEmail() : plain.forPhone();
    field.setValue(prefilled);
    var send = primary("skicka-kod", "contact.send", () -> send(field));
    var row = new Div(send);
    row.addClassName("button-row");
    body.add(new Paragraph(getTranslation(key("why"))), field, row);
    if (contact.details().address(channel).isPresent()) {
      body.add(
          new Div(
              quiet(
                  "ta-bort",
                  key("remove"),
                  () -> {
                    contact.remove(channel);
                    leave(segment() + "-borta");
                  })));
    }
  }

  private void send(TextField field) {
    var address = ContactAddress.read(channel, field.getValue());
    if (address.isEmpty()) {
      wrong(field, getTranslation(key(field.getValue().isBlank() ? "missing" : "wrong")));
      return;
    }
    ask(address.get(), field.getValue());
  }

  private void ask(ContactAddress address, String typed) {
    switch (contact.ask(address, getLocale().getLanguage())) {
      case Proving.Waiting waiting -> askCode(waiting, true);
      case Proving other -> {
        askAddress(
            typed,
            Callout.error(getTranslation(key("down.title")), getTranslation("contact.down.text")));
        heading().takeFocus();
      }
    }
  }

  private void askCode(Proving.Waiting waiting, boolean moved) {
    begin("code.title");
    var until = TIME.format(waiting.until().atZone(Dates.SWEDEN));
    var sent =
        new Paragraph(getTranslation("contact.code.sent", waiting.address().written(), until));
    var field = field(CODE, "contact.code.label", "contact.code.hint").forFigures();
    field.getElement().setAttribute("autocomplete", "one-time-code");
    var confirm = primary("bekrafta", "contact.code.confirm", () -> enter(waiting, field));
    var row = new Div(confirm);
    row.addClassName("button-row");
    var more =
        new Div(
            new Paragraph(getTranslation(key("code.none"))),
            new Div(
                quiet(
                    "ny-kod",
                    "contact.code.again",
                    () -> {
                      ask(waiting.address(), waiting.address().written());
                      say(getTranslation("contact.code.again.done"));
                    })),
            new Div(
                quiet(
                    "annan",
                    key("code.other"),
                    () -> {
                      contact.cancel(channel);
                      askAddress(waiting.address().written(), null);
                      heading().takeFocus();
                    })));
    body.add(sent, field, row, more);
    if (moved) {
      heading().takeFocus();
    }
  }

  private void enter(Proving.Waiting waiting, TextField field) {
    if (field.getValue().isBlank()) {
      wrong(field, getTranslation("contact.code.missing"));
      return;
    }
    switch (contact.enter(channel, field.getValue())) {
      case Proving.Proved proved -> leave(segment());
      case Proving.Unreadable no -> wrong(field, getTranslation("contact.code.unreadable"));
      case Proving.Wrong(var left) -> wrong(field, getTranslation("contact.code.wrong", left));
      case Proving other -> {
        contact.cancel(channel);
        askAddress(
            waiting.address().written(),
            Callout.error(
                getTranslation("contact.code.ended.title"),
                getTranslation("contact.code.ended.text")));
        heading().takeFocus();
      }
    }
  }

  private void wrong(TextField field, String sentence) {
    field.setErrorMessage(sentence);
    field.setInvalid(true);
    errors().show(List.of(new Problem(field.getId().orElseThrow(), sentence)));
  }

  private void leave(String done) {
    UI.getCurrentOrThrow().navigate(ContactView.PATH, QueryParameters.of(ContactView.DONE, done));
  }

  private void say(String text) {
    getUI().ifPresent(ui -> LiveRegion.announce(ui, text));
  }

  private TypedField field(String id, String label, String hint) {
    var field = new TypedField(getTranslation(label));
    field.setId(id);
    field.setHelperText(getTranslation(hint));
    field.setManualValidation(true);
    return field;
  }

  private Button primary(String id, String key, Runnable action) {
    var button = new Button(getTranslation(key));
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    button.setId(id);
    button.addClickListener(click -> action.run());
    return button;
  }

  private NativeButton quiet(String id, String key, Runnable action) {
    var button = new NativeButton(getTranslation(key), click -> action.run());
    button.addClassName("link-button");
    button.setId(id);
    return button;
  }

  private String segment() {
    return channel == Channel.EMAIL ? "epost" : "mobil";
  }

  private String key(String end) {
    return "contact." + (channel == Channel.EMAIL ? "email." : "phone.") + end;
  }
}
