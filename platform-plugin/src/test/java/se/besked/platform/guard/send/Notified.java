package se.besked.platform.guard.send;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.notices.Notices;
import se.besked.casework.people.Channel;
import se.besked.casework.people.ContactAddress;
import se.besked.casework.people.Contacts;
import se.besked.casework.people.NoticeChannel;
import se.besked.platform.guard.town.Host;
import se.besked.platform.guard.town.Household;

/** A person who has proved an address for each channel, and every kind of notice to them. */
final class Notified {
  private final Host host;
  private final Household family;
  private final String mail;
  private final String phone;

  Notified(Host host, Household family, String mail, String phone) {
    this.host = host;
    this.family = family;
    this.mail = mail;
    this.phone = phone;
  }

  void prove() {
    var person = host.citizen(family.applicant());
    var contacts = host.get(Contacts.class);
    for (var channel : Channel.values()) {
      var unused =
          contacts.putProved(person, ContactAddress.read(channel, address(channel)).orElseThrow());
    }
    contacts.chooseChannel(person, NoticeChannel.BOTH);
  }

  private String address(Channel channel) {
    return switch (channel) {
      case EMAIL -> mail;
      case SMS -> phone;
    };
  }

  /** One of every kind there is, as if it had been caused by something. */
  void everything(String cause) {
    var person = host.person(family.applicant());
    var notices = host.get(Notices.class);
    for (var kind : NoticeKind.values()) {
      if (kind == NoticeKind.CONTACT_CHANGED) {
        for (var channel : Channel.values()) {
          notices.contactChanged(
              person, host.municipality().id(), channel, address(channel), cause + channel);
        }
      } else {
        notices.aboutCase(person, kind, family.caseId(), cause);
      }
    }
    host.quiet();
  }

  /** Whether a kind caused by this has gone out by a channel. */
  boolean went(NoticeKind kind, Channel channel, String cause) {
    return count(
            """
            join notice_delivery d on d.notice_id = n.id
            where d.channel = '%s' and n.kind = '%s' and n.cause like '%s%%'
            """
                .formatted(channel, kind, cause))
        == 1;
  }

  /** Whether each of a kind caused by this was held back. */
  boolean wasHeldBack(NoticeKind kind, String cause) {
    var caused = "where n.kind = '%s' and n.cause like '%s%%'".formatted(kind, cause);
    return count(caused) > 0 && count(caused) == count(caused + " and n.state = 'CANCELLED'");
  }

  private int count(String which) {
    return host.jdbc()
        .sql("select count(*) from notice n " + which.stripIndent() + personIs(which))
        .param("person", host.person(family.applicant()).value())
        .query(Integer.class)
        .single();
  }

  private static String personIs(String which) {
    return (which.contains("where") ? " and" : " where") + " n.person_id = :person";
  }

  /** Every text that has reached them, without the address it went to. */
  List<String> texts() {
    var suppliers = host.suppliers();
    return Stream.concat(
            suppliers.mailbox().received().stream()
                .filter(m -> m.to().contains(mail))
                .map(m -> String.join("\n", m.subject(), m.plain(), m.html())),
            suppliers.sms().received().stream()
                .filter(m -> m.to().equals(phone))
                .map(m -> m.message()))
        .toList();
  }

  /** How many there are of all kinds by all channels. */
  static int all() {
    return Arrays.stream(Channel.values()).mapToInt(c -> NoticeKind.values().length).sum();
  }
}
