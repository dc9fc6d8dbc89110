package se.besked.casework.notices;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Transactions;
import se.besked.casework.people.Contact;
import se.besked.casework.people.Contacts;
import se.besked.casework.record.EventType;
import se.besked.casework.record.Events;
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
  private final Transactions transactions;
  private final Clock clock;
  private final int attempts;

  public SendNotice(
      JdbcClient jdbc,
      Notices notices,
      Contacts contacts,
      OutgoingNotices outgoing,
      StaffTasks tasks,
      Events events,
      Transactions transactions,
      Clock clock,
      int attempts) {
    this.jdbc = jdbc;
    this.notices = notices;
    this.contacts = contacts;
    this.outgoing = outgoing;
    this.tasks = tasks;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
    this.attempts = attempts;
  }

  /**
   * Tries once.
   *
   * @throws NotYetSent when the supplier could not take it now; the job comes back
   */
  public void send(NoticeId id) {
    var notice = notices.find(id).orElseThrow();
    if (notice.state() != Notices.State.QUEUED) {
      return;
    }
    if (notice.closed()) {
      transactions.run(() -> notices.settle(notice, Notices.State.CANCELLED, "closed case"));
      return;
    }
    var to = address(notice);
    if (!to.reachable()) {
      transactions.run(() -> withoutAddress(notice));
      return;
    }
    switch (attempt(notice, to)) {
      case OutgoingNotices.Result.Delivered(var channel) ->
          transactions.run(() -> delivered(notice, channel));
      case OutgoingNotices.Result.Refused(var reason) ->
          transactions.run(() -> undeliverable(notice, reason));
      case OutgoingNotices.Result.TryLater(var reason) -> later(notice, reason);
    }
  }

  private Contact address(Notices.Notice notice) {
    var inCase =
        new Contact(
            notice.email(), notice.phone(), notice.language() == null ? "sv" : notice.language());
    return inCase.reachable() ? inCase : contacts.forNotice(JOB, notice.person());
  }

  private OutgoingNotices.Result attempt(Notices.Notice notice, Contact to) {
    return outgoing.send(
        new OutgoingNotices.Outgoing(
            notice.id(),
            notice.municipality(),
            notice.kind(),
            to.language(),
            to.email(),
            to.phone(),
            notice.queuedAt()));
  }

  private void delivered(Notices.Notice notice, String channel) {
    if (!notices.settle(notice, Notices.State.SENT, channel)) {
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

  private void withoutAddress(Notices.Notice notice) {
    if (notices.settle(notice, Notices.State.NO_ADDRESS, "no address")
        && notice.kind() == NoticeKind.DECISION_AVAILABLE) {
      tasks.raise(
          TaskKind.SEND_BY_POST,
          notice.municipality(),
          notice.caseId(),
          notice.id().toString(),
          "En part har inte lämnat någon adress för meddelanden. Skicka beslutet med post.",
          null);
    }
  }

  private void undeliverable(Notices.Notice notice, String reason) {
    if (!notices.settle(notice, Notices.State.UNDELIVERABLE, reason)) {
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

  private void later(Notices.Notice notice, String reason) {
    if (notice.attempts() + 1 >= attempts) {
      transactions.run(() -> undeliverable(notice, reason));
      return;
    }
    transactions.run(() -> notices.settle(notice, Notices.State.QUEUED, reason));
    throw new NotYetSent(reason);
  }

  /** Tells the scheduler to come back. */
  public static final class NotYetSent extends RuntimeException {
    NotYetSent(String reason) {
      super(reason);
    }
  }
}
