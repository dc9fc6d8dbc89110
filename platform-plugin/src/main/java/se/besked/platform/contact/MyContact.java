package se.besked.platform.contact;

import org.springframework.stereotype.Component;
import se.besked.casework.notices.ProveAddress;
import se.besked.casework.notices.Proving;
import se.besked.casework.people.Channel;
import se.besked.casework.people.ContactAddress;
import se.besked.casework.people.ContactDetails;
import se.besked.casework.people.Contacts;
import se.besked.casework.people.NoticeChannel;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.municipality.Municipality;
import se.besked.platform.identity.CurrentCitizen;

/** What the pages of the contact details do, always in the name of whoever is logged in. */
@Component
class MyContact {
  private final Contacts contacts;
  private final ProveAddress proving;
  private final CurrentCitizen citizen;
  private final Municipalities municipalities;

  MyContact(
      Contacts contacts,
      ProveAddress proving,
      CurrentCitizen citizen,
      Municipalities municipalities) {
    this.contacts = contacts;
    this.proving = proving;
    this.citizen = citizen;
    this.municipalities = municipalities;
  }

  ContactDetails details() {
    return contacts.details(citizen.actor());
  }

  boolean offers(Channel channel) {
    return proving.offers(channel);
  }

  Municipality.Contact office() {
    return municipalities.host().contact();
  }

  java.util.Optional<Proving.Waiting> waiting(Channel channel) {
    return proving.waiting(citizen.actor(), channel);
  }

  Proving ask(ContactAddress address, String language) {
    return proving.ask(citizen.actor(), address, language);
  }

  Proving enter(Channel channel, String code) {
    return proving.enter(citizen.actor(), municipalities.host().id(), channel, code);
  }

  void cancel(Channel channel) {
    proving.cancel(citizen.actor(), channel);
  }

  void remove(Channel channel) {
    proving.remove(citizen.actor(), municipalities.host().id(), channel);
  }

  void choose(NoticeChannel channel) {
    contacts.chooseChannel(citizen.actor(), channel);
  }

  void chooseLanguage(String language) {
    contacts.chooseLanguage(citizen.actor(), language);
  }
}
