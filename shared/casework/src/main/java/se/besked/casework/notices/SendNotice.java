package se.besked.casework.notices;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.events.EventType;
import se.besked.casework.events.Events;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.NoticeId;
import se.besked.casework.notices.Notices.Destination;
import se.besked.casework.notices.OutgoingNotices.Result;
import se.besked.casework.people.Channel;
import se.besked.casework.people.ContactAddress;
import se.besked.casework.people.ContactDetails;
import se.besked.casework.people.ContactDetails.Address;
import se.besked.casework.people.Contacts;
import se.besked.casework.store.Sql;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;

/** Sends one notice. The supplier is asked outside of any transaction. */
public final class SendNotice {
  private static final Actor.SystemJob JOB = new Actor.SystemJob("send-notice");

  private final JdbcClient jdbc;
  private final Notices notices;
  private final Contacts contacts;
  private final OutgoingNotices outgoing;
  private final StaffTasks tasks;
  private final Events events;
  private final Desk desk;
  private final Clock clock;
  private final int attempts;
  private final Consumer<CaseId> custody;

  public SendNotice(
      JdbcClient jdbc,
      Notices notices,
      Contacts contacts,
      OutgoingNotices outgoing,
      StaffTasks tasks,
      Events events,
      Desk desk,
      Clock clock,
      int attempts,
      Consumer<CaseId> custody) {
    this.jdbc = jdbc;
    this.notices = notices;
    this.contacts = contacts;
    this.outgoing = outgoing;
    this.tasks = tasks;
    this.events = events;
    this.desk = desk;
    this.clock = clock;
    this.attempts = attempts;
    this.custody = custody;
  }

  /**
   * Tries once.
   *
   * @throws NotYetSent when the supplier could not take it now; the job comes back
   * @throws se.besked.kernel.registers.IntegrationFailure when nobody can say now whether the
   *     person still is a party; the job comes back
   */
  public void send(NoticeId id) {
    var queued = notices.find(id).orElseThrow();
    if (queued.state() != Notices.State.QUEUED) {
      return;
    }
    if (queued.caseId() != null && !queued.closed()) {
      custody.accept(queued.caseId());
    }
    var notice = notices.find(id).orElseThrow();
    if (notice.state() != Notices.State.QUEUED || notice.waits()) {
      // What waits is planned anew when somebody has said that the person is a party.
      return;
    }
    if (notice.ended()) {
      desk.whole(() -> notices.settle(notice, Notices.State.CANCELLED, "no part"));
      return;
    }
    if (notice.closed()) {
      desk.whole(() -> notices.settle(notice, Notices.State.CANCELLED, "closed case"));
      return;
    }
    var details = contacts.forNotice(JOB, notice.person());
    var to = destinations(notice, details);
    if (to.isEmpty()) {
      // A decision has a letter of its own then.
      desk.whole(() -> notices.settle(notice, Notices.State.NO_ADDRESS, "no address"));
      return;
    }
    var tries =
        to.stream()
            .filter(d -> !notice.delivered().contains(d.channel()))
            .map(d -> attempt(notice, d, language(notice, details)))
            .toList();
    boolean reached =
        !notice.delivered().isEmpty()
            || tries.stream().anyMatch(Result.Delivered.class::isInstance);
    var again =
        tries.stream().filter(Result.TryLater.class::isInstance).map(SendNotice::said).findFirst();
    var said = tries.stream().map(SendNotice::said).collect(Collectors.joining(", "));
    if (again.isPresent()) {
      later(notice, said, reached);
    } else if (reached) {
      desk.whole(() -> notices.settle(notice, Notices.State.SENT, said));
    } else {
      desk.whole(() -> undeliverable(notice, said));
    }
  }

  /**
   * To the addresses the person has proved, by the channels they have chosen. While nothing is
   * proved: to what was given in this very case, or else wherever they were reached the last time.
   */
  private static List<Destination> destinations(Notices.Notice notice, ContactDetails details) {
    var only = notice.only();
    if (only != null) {
      return List.of(only);
    }
    var proved = details.proved();
    if (!proved.isEmpty()) {
      return proved.stream().map(a -> new Destination(a.channel(), a.value())).toList();
    }
    var given = Stream.<Destination>builder();
    add(given, Channel.EMAIL, notice.email());
    add(given, Channel.SMS, notice.phone());
    add(given, Channel.EMAIL, details.email().map(Address::value).orElse(null));
    add(given, Channel.SMS, details.phone().map(Address::value).orElse(null));
    return given.build().limit(1).toList();
  }

  private static void add(
      Stream.Builder<Destination> to, Channel channel, @Nullable String address) {
    if (address != null) {
      to.add(new Destination(channel, address));
    }
  }

  private static String language(Notices.Notice notice, ContactDetails details) {
    boolean givenInCase = notice.email() != null || notice.phone() != null;
    return givenInCase && !details.languageChosen()
        ? Objects.requireNonNullElse(notice.language(), details.language())
        : details.language();
  }

  private Result attempt(Notices.Notice notice, Destination to, String language) {
    var address = ContactAddress.read(to.channel(), to.address());
    var result =
        address
            .map(
                a ->
                    outgoing.send(
                        new OutgoingNotices.Outgoing(
                            notice.id(),
                            notice.municipality(),
                            notice.kind(),
                            language,
                            a.channel(),
                            a.value(),
                            notice.queuedAt())))
            .orElseGet(() -> new Result.Refused("BAD_ADDRESS"));
    if (result instanceof Result.Delivered) {
      desk.whole(() -> delivered(notice, to.channel()));
    }
    if (!(result instanceof Result.TryLater) && notice.only() == null) {
      address.ifPresent(
          a -> contacts.arrived(JOB, notice.person(), a, result instanceof Result.Delivered));
    }
    return result;
  }

  private static String said(Result result) {
    return switch (result) {
      case Result.Delivered(var channel) -> channel;
      case Result.TryLater(var reason) -> reason;
      case Result.Refused(var reason) -> reason;
    };
  }

  private void delivered(Notices.Notice notice, Channel channel) {
    if (!notices.delivered(notice, channel)) {
      return;
    }
    if (notice.decision() != null && notice.caseId() != null) {
      int first =
          jdbc.sql(
                  """
                  update decision_receipt set notified_at = :now, version = version + 1
                  where decision_id = :decision and person_id = :person and notified_at is null
                  """)
              .param("now", Sql.at(clock.instant()))
              .param("decision", notice.decision().value())
              .param("person", notice.person().value())
              .update();
      if (first == 1) {
        events.append(notice.caseId(), EventType.DECISION_NOTIFIED, JOB, notice.person(), "{}");
      }
    }
  }

  private void undeliverable(Notices.Notice notice, String reason) {
    if (!notices.settle(notice, Notices.State.UNDELIVERABLE, reason)
        || notice.kind() == NoticeKind.CONTACT_CHANGED) {
      // An address that somebody has left is often one that no longer is.
      return;
    }
    tasks.raise(
        TaskKind.NOTICE_UNDELIVERABLE,
        notice.municipality(),
        notice.caseId(),
        notice.id().toString(),
        "Ett meddelande kunde inte levereras. Ta kontakt på annat sätt.",
        null);
    if (notice.caseId() != null) {
      events.append(notice.caseId(), EventType.NOTICE_UNDELIVERABLE, JOB, notice.person(), "{}");
    }
  }

  private void later(Notices.Notice notice, String reason, boolean reached) {
    if (notice.attempts() + 1 >= attempts) {
      desk.whole(
          () -> {
            if (reached) {
              var unused = notices.settle(notice, Notices.State.SENT, reason);
            } else {
              undeliverable(notice, reason);
            }
          });
      return;
    }
    desk.whole(() -> notices.settle(notice, Notices.State.QUEUED, reason));
    throw new NotYetSent(reason);
  }

  /** Tells the scheduler to come back. */
  public static final class NotYetSent extends RuntimeException {
    NotYetSent(String reason) {
      super(reason);
    }
  }
}
