package se.besked.platform.contact;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.besked.casework.people.Channel;
import se.besked.casework.people.ContactDetails;
import se.besked.casework.people.NoticeChannel;
import se.besked.formkit.vaadin.BackLink;
import se.besked.formkit.vaadin.ErrorSummary.Problem;
import se.besked.formkit.vaadin.RadioChoices;
import se.besked.platform.identity.CitizenPrincipal;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Page;

/** By e-mail, text message or both. What is chosen must be proved first. */
@Route(value = ContactView.PATH + "/kanal", layout = MainLayout.class)
@RolesAllowed(CitizenPrincipal.ROLE)
class ChannelView extends Page implements BeforeEnterObserver {
  private static final String FIELD = "kanal-val";

  private final transient MyContact contact;
  private final Div body = new Div();

  ChannelView(MyContact contact) {
    this.contact = contact;
    title(getTranslation("contact.channel.title"));
    above().add(new BackLink(ContactView.PATH));
    add(body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (!contact.offers(Channel.SMS)) {
      throw new NotFoundException();
    }
    var details = contact.details();
    var choices = new RadioChoices<NoticeChannel>(getTranslation("contact.channel.legend"));
    choices.setId(FIELD);
    choices.setItems(NoticeChannel.values());
    choices.describedBy(
        choice -> getTranslation("contact.channel." + choice), choice -> hint(details, choice));
    choices.setValue(details.channel());
    var save = new Button(getTranslation("contact.save"), click -> save(choices));
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.setId("spara");
    var row = new Div(save);
    row.addClassName("button-row");
    body.removeAll();
    body.add(new Paragraph(getTranslation("contact.channel.why")), choices);
    missing(details, NoticeChannel.BOTH).ifPresent(channel -> body.add(prove(channel)));
    body.add(row);
  }

  /** The first channel of a choice that has no proved address. */
  private static Optional<Channel> missing(ContactDetails details, NoticeChannel choice) {
    return Arrays.stream(Channel.values())
        .filter(choice.channels()::contains)
        .filter(channel -> details.verified(channel).isEmpty())
        .findFirst();
  }

  private String hint(ContactDetails details, NoticeChannel choice) {
    return missing(details, choice)
        .map(c -> getTranslation("contact.channel.prove." + c))
        .orElse("");
  }

  private Paragraph prove(Channel channel) {
    var path = ContactView.PATH + (channel == Channel.EMAIL ? "/epost" : "/mobil");
    return new Paragraph(new Anchor(path, getTranslation("contact.channel.link." + channel)));
  }

  private void save(RadioChoices<NoticeChannel> choices) {
    var choice = choices.getValue();
    var missing = missing(contact.details(), choice);
    if (missing.isPresent()) {
      var sentence = getTranslation("contact.channel.missing." + missing.get());
      choices.setErrorMessage(sentence);
      choices.setInvalid(true);
      errors().show(List.of(new Problem(FIELD, sentence)));
      return;
    }
    contact.choose(choice);
    UI.getCurrentOrThrow()
        .navigate(ContactView.PATH, QueryParameters.of(ContactView.DONE, "kanal"));
  }
}
