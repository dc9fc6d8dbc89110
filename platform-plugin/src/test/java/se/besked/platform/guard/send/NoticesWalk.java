package se.besked.platform.guard.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.notices.ProveAddress;
import se.besked.casework.notices.Proving;
import se.besked.casework.operations.Incident;
import se.besked.casework.operations.OperationsMail;
import se.besked.casework.people.Channel;
import se.besked.casework.people.ContactAddress;
import se.besked.casework.people.Contacts;
import se.besked.platform.guard.book.Book;
import se.besked.platform.guard.book.By;
import se.besked.platform.guard.book.Kind;
import se.besked.platform.guard.surfaces.Sendings;
import se.besked.platform.guard.town.Host;
import se.besked.platform.guard.town.Household;
import se.besked.platform.guard.town.Town;
import se.besked.platform.guard.town.Traces;

/**
 * Every kind of notice by every channel in every language, every code and every alert: they say
 * that something has happened, and nothing of whom or what.
 */
public final class NoticesWalk {
  private final Host host;
  private final Household family;
  private final Notified notified;
  private final Traces traces;

  public NoticesWalk(Host host, Town town) {
    this.host = host;
    this.family = town.ordinary().getFirst();
    this.notified = new Notified(host, family, "alla.notiser@havrelunda.example", "+46701740631");
    this.traces = new Traces(town.everybody().stream().flatMap(f -> f.markers().stream()).toList());
  }

  public void walk() {
    host.suppliers().mailbox().empty();
    host.suppliers().sms().empty();
    notified.prove();
    for (var language : List.of("sv", "en")) {
      host.get(Contacts.class).chooseLanguage(host.citizen(family.applicant()), language);
      var cause = "vandring/" + language;
      notified.everything(cause);
      for (var kind : NoticeKind.values()) {
        for (var channel : Channel.values()) {
          assertThat(notified.went(kind, channel, cause)).as("%s by %s", kind, channel).isTrue();
          Book.here().visited(Kind.NOTICE, Sendings.notice(kind, channel), By.ORDINARY);
        }
      }
    }
    assertThat(notified.texts()).hasSize(2 * Notified.all());
    codes();
    notified.texts().forEach(text -> assertThat(traces.in(text)).as(text).isEmpty());
    alerts();
  }

  private void codes() {
    for (var channel : Channel.values()) {
      var to = channel == Channel.EMAIL ? "prov.kod@havrelunda.example" : "+46701740632";
      int before = received();
      assertThat(
              host.get(ProveAddress.class)
                  .ask(
                      host.citizen(family.applicant()),
                      ContactAddress.read(channel, to).orElseThrow(),
                      "sv"))
          .isInstanceOf(Proving.Waiting.class);
      assertThat(received()).as("codes by " + channel).isEqualTo(before + 1);
      Book.here().visited(Kind.NOTICE, Sendings.code(channel), By.ORDINARY);
    }
    host.suppliers().sms().received().stream()
        .map(m -> m.message())
        .forEach(text -> assertThat(traces.in(text)).as(text).isEmpty());
  }

  private int received() {
    return host.suppliers().mailbox().received().size() + host.suppliers().sms().received().size();
  }

  private void alerts() {
    for (var kind : Incident.Kind.values()) {
      host.suppliers().mailbox().empty();
      var now = host.clock().instant();
      assertThat(List.of(tell(kind, now, null), tell(kind, now, now)))
          .containsOnly(OperationsMail.Told.SENT);
      var mails = host.suppliers().mailbox().received();
      assertThat(mails).hasSize(2);
      mails.forEach(m -> assertThat(traces.in(m.subject() + m.plain() + m.html())).isEmpty());
      Book.here().visited(Kind.NOTICE, Sendings.alert(kind), By.ORDINARY);
    }
  }

  private OperationsMail.Told tell(
      Incident.Kind kind, Instant opened, @org.jspecify.annotations.Nullable Instant resolved) {
    return host.get(OperationsMail.class)
        .tell(new Incident(UUID.randomUUID(), kind, "send-notice", 1, opened, null, resolved, 1));
  }
}
