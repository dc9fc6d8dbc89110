package se.besked.casework.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.DecisionId;
import se.besked.casework.ids.DraftId;
import se.besked.casework.ids.NoticeId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.jobs.Job;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.people.Channel;
import se.besked.casework.store.Sql;

/** The outbox: a notice is queued in the transaction of what it tells of, and sent by a job. */
@Component
public final class Notices {
  private final JdbcClient jdbc;
  private final Jobs jobs;
  private final Clock clock;

  public Notices(JdbcClient jdbc, Jobs jobs, Clock clock) {
    this.jdbc = jdbc;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** About a case. Once per person, kind and cause, however often it is asked for. */
  public void aboutCase(PersonId person, NoticeKind kind, CaseId about, String cause) {
    queue(person, kind, municipalityOf("case_file", about.value()), cause, about, null, null, null);
  }

  /** About a decision. */
  public void aboutDecision(
      PersonId person, NoticeKind kind, CaseId caseId, DecisionId about, String cause) {
    queue(
        person,
        kind,
        municipalityOf("case_file", caseId.value()),
        cause,
        caseId,
        null,
        about,
        null);
  }

  /** About a draft. */
  public void aboutDraft(PersonId person, NoticeKind kind, DraftId about, String cause) {
    queue(person, kind, municipalityOf("draft", about.value()), cause, null, about, null, null);
  }

  /** To an address that notices went to before: they do no longer. */
  public void contactChanged(
      PersonId person, String municipality, Channel channel, String before, String cause) {
    queue(
        person,
        NoticeKind.CONTACT_CHANGED,
        municipality,
        cause,
        null,
        null,
        null,
        new Destination(channel, before));
  }

  /** About the person's own matters, when there is no case to look at. */
  public void toPerson(PersonId person, NoticeKind kind, String municipality, String cause) {
    queue(person, kind, municipality, cause, null, null, null, null);
  }

  private String municipalityOf(String table, java.util.UUID id) {
    return jdbc.sql("select municipality from %s where id = :id".formatted(table))
        .param("id", id)
        .query(String.class)
        .single();
  }

  private void queue(
      PersonId person,
      NoticeKind kind,
      String municipality,
      String cause,
      @Nullable CaseId caseId,
      @Nullable DraftId draft,
      @Nullable DecisionId decision,
      @Nullable Destination only) {
    var id = NoticeId.random();
    int rows =
        jdbc.sql(
                """
                insert into notice (id, municipality, person_id, case_id, draft_id, decision_id,
                  kind, cause, state, queued_at, channel, address)
                values (:id, :municipality, :person, :case, :draft, :decision,
                  :kind, :cause, 'QUEUED', :now, :channel, :address)
                on conflict (person_id, kind, cause) do nothing
                """)
            .param("id", id.value())
            .param("municipality", municipality)
            .param("person", person.value())
            .param("case", caseId == null ? null : caseId.value())
            .param("draft", draft == null ? null : draft.value())
            .param("decision", decision == null ? null : decision.value())
            .param("kind", kind.name())
            .param("cause", cause)
            .param("channel", only == null ? null : only.channel().name())
            .param("address", only == null ? null : only.address())
            .param("now", Sql.at(clock.instant()))
            .update();
    if (rows == 1) {
      jobs.plan(Job.SEND_NOTICE, id.toString());
    }
  }

  Optional<Notice> find(NoticeId id) {
    return jdbc.sql(
            """
            select n.*, coalesce(c.is_protected, false) or exists (select 1
                from person_protection x
                where x.person_id = n.person_id and x.closed_since is not null) as closed,
              coalesce(p.ended_at is not null, false) as ended,
              coalesce(p.unconfirmed, false) as waits, p.email, p.phone, p.language,
              array(select d.channel from notice_delivery d where d.notice_id = n.id) as delivered
            from notice n
            left join case_file c on c.id = n.case_id
            left join case_party p on p.case_id = n.case_id and p.person_id = n.person_id
            where n.id = :id
            """)
        .param("id", id.value())
        .query((row, n) -> read(row))
        .optional();
  }

  /** What waits about a case is not sent. In the transaction that closes it. */
  public void cancelAbout(CaseId closed) {
    jdbc.sql(
            """
            update notice set state = 'CANCELLED', last_answer = 'closed case', settled_at = :now,
              address = null, version = version + 1
            where case_id = :case and state = 'QUEUED'
            """)
        .param("now", Sql.at(clock.instant()))
        .param("case", closed.value())
        .update();
  }

  /** Nor what waits to somebody whose part in it has ended. */
  public void cancelAbout(CaseId caseId, PersonId ended) {
    jdbc.sql(
            """
            update notice set state = 'CANCELLED', last_answer = 'no part', settled_at = :now,
              address = null, version = version + 1
            where case_id = :case and person_id = :person and state = 'QUEUED'
            """)
        .param("now", Sql.at(clock.instant()))
        .param("case", caseId.value())
        .param("person", ended.value())
        .update();
  }

  /** What waited for somebody to say whether the person is a party can go. */
  public void planAgain(CaseId caseId, PersonId party) {
    jdbc.sql(
            """
            select id from notice
            where case_id = :case and person_id = :person and state = 'QUEUED'
            """)
        .param("case", caseId.value())
        .param("person", party.value())
        .query((row, n) -> new NoticeId(Sql.id(row, "id")))
        .list()
        .forEach(id -> jobs.plan(Job.SEND_NOTICE, id.toString()));
  }

  /** Nor what waits to somebody who is protected: they are reached by post alone. */
  public void cancelTo(PersonId closed) {
    jdbc.sql(
            """
            update notice set state = 'CANCELLED', last_answer = 'closed person',
              settled_at = :now, address = null, version = version + 1
            where person_id = :person and state = 'QUEUED'
            """)
        .param("now", Sql.at(clock.instant()))
        .param("person", closed.value())
        .update();
  }

  /** Writes what became of an attempt; false when another attempt has settled it. */
  boolean settle(Notice notice, State to, String answer) {
    return jdbc.sql(
                """
                update notice set state = :to, attempts = attempts + 1, last_answer = :answer,
                  settled_at = case when :to = 'QUEUED' then null else :now::timestamptz end,
                  address = case when :to = 'QUEUED' then address end,
                  version = version + 1
                where id = :id and version = :version and state = 'QUEUED'
                """)
            .param("to", to.name())
            .param("answer", answer)
            .param("now", Sql.at(clock.instant()))
            .param("id", notice.id().value())
            .param("version", notice.version())
            .update()
        == 1;
  }

  /** Writes that one channel has taken it; false when that was known. */
  boolean delivered(Notice notice, Channel channel) {
    return jdbc.sql(
                """
                insert into notice_delivery (notice_id, channel, at) values (:id, :channel, :now)
                on conflict (notice_id, channel) do nothing
                """)
            .param("id", notice.id().value())
            .param("channel", channel.name())
            .param("now", Sql.at(clock.instant()))
            .update()
        == 1;
  }

  private static Set<Channel> delivered(ResultSet row) throws SQLException {
    var names = (Object[]) row.getArray("delivered").getArray();
    return Arrays.stream(names)
        .map(name -> Channel.valueOf((String) name))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static @Nullable Destination only(ResultSet row) throws SQLException {
    var address = row.getString("address");
    return address == null
        ? null
        : new Destination(Channel.valueOf(row.getString("channel")), address);
  }

  private static Notice read(ResultSet row) throws SQLException {
    var caseId = Sql.maybeId(row, "case_id");
    var decision = Sql.maybeId(row, "decision_id");
    return new Notice(
        new NoticeId(Sql.id(row, "id")),
        row.getString("municipality"),
        new PersonId(Sql.id(row, "person_id")),
        caseId == null ? null : new CaseId(caseId),
        decision == null ? null : new DecisionId(decision),
        NoticeKind.valueOf(row.getString("kind")),
        State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getBoolean("closed"),
        row.getBoolean("ended"),
        row.getBoolean("waits"),
        row.getString("email"),
        row.getString("phone"),
        row.getString("language"),
        only(row),
        delivered(row),
        Sql.instant(row, "queued_at"),
        row.getInt("version"));
  }

  enum State {
    QUEUED,
    SENT,
    UNDELIVERABLE,
    /** Nobody has given an address; it shows on Min sida all the same. */
    NO_ADDRESS,
    /** Before it was sent the case was closed to ordinary handling, or the person's part ended. */
    CANCELLED
  }

  record Notice(
      NoticeId id,
      String municipality,
      PersonId person,
      @Nullable CaseId caseId,
      @Nullable DecisionId decision,
      NoticeKind kind,
      State state,
      int attempts,
      boolean closed,
      boolean ended,
      boolean waits,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String language,
      @Nullable Destination only,
      Set<Channel> delivered,
      java.time.Instant queuedAt,
      int version) {}

  /** Where a notice goes. The address is as somebody once gave it, so perhaps none at all. */
  record Destination(Channel channel, String address) {}
}
