package se.besked.casework.drafts;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Own;
import se.besked.casework.access.Piece;
import se.besked.casework.access.Subject;
import se.besked.casework.crypto.PersonalVault;
import se.besked.casework.ids.DraftId;
import se.besked.casework.store.Sql;

/**
 * Answers on their way. Every method asks for the owner, logged in: staff have no way in. Each save
 * names the version it was made on, so that a second tab overwrites nothing.
 */
public final class Drafts {
  static final String NOT_THEIRS = "not the owner's draft";

  private final JdbcClient jdbc;
  private final DraftRows rows;
  private final Desk desk;
  private final Clock clock;
  private final Duration lifetime;

  public Drafts(JdbcClient jdbc, PersonalVault vault, Desk desk, Clock clock, Duration lifetime) {
    this.jdbc = jdbc;
    this.rows = new DraftRows(jdbc, vault);
    this.desk = desk;
    this.clock = clock;
    this.lifetime = lifetime;
  }

  /** Begins a draft, at the first answer, in the form as it is now. */
  @Own("a new draft of the citizen's")
  public Draft start(
      Actor.Citizen owner,
      String municipality,
      String service,
      String formVersion,
      String contentJson,
      String page) {
    var id = DraftId.random();
    return desk.as(
        owner,
        subject(id),
        "draft.start",
        () -> {
          var now = clock.instant();
          jdbc.sql(
                  """
                  insert into draft (id, municipality, service, form_version, owner_id, state,
                    content, page, started_at, saved_at, expires_at)
                  values (:id, :municipality, :service, :formVersion, :owner, 'OPEN',
                    :content, :page, :now, :now, :expires)
                  """)
              .param("id", id.value())
              .param("municipality", municipality)
              .param("service", service)
              .param("formVersion", formVersion)
              .param("owner", owner.person().value())
              .param("content", rows.seal(owner, id, contentJson))
              .param("page", page)
              .param("now", Sql.at(now))
              .param("expires", Sql.at(now.plus(lifetime)))
              .update();
          return rows.find(owner, id).orElseThrow();
        });
  }

  /**
   * Saves all answers.
   *
   * @param version the version that the person was looking at
   */
  public Saving save(
      Actor.Citizen owner, DraftId id, int version, String contentJson, String page) {
    return desk.as(
        owner,
        draft(owner, id),
        "draft.save",
        before -> {
          if (before.state() != Draft.State.OPEN) {
            return new Saving.Closed(before);
          }
          var now = clock.instant();
          int saved =
              jdbc.sql(
                      """
                      update draft set content = :content, page = :page, saved_at = :now,
                        expires_at = :expires, version = version + 1
                      where id = :id and version = :version and state = 'OPEN'
                      """)
                  .param("content", rows.seal(owner, id, contentJson))
                  .param("page", page)
                  .param("now", Sql.at(now))
                  .param("expires", Sql.at(now.plus(lifetime)))
                  .param("id", id.value())
                  .param("version", version)
                  .update();
          var after = rows.find(owner, id).orElseThrow();
          return saved == 1 ? new Saving.Saved(after) : new Saving.Conflict(after);
        });
  }

  /** The draft, if there is one of this owner's, whatever its state. */
  public Optional<Draft> find(Actor.Citizen owner, DraftId id) {
    return rows.find(owner, id)
        .map(draft -> desk.as(owner, subject(id), "draft.read", () -> draft));
  }

  /** What this person has begun and not sent in, the latest first. */
  @Own("the citizen's drafts")
  public List<Draft> listOf(Actor.Citizen owner, String municipality) {
    return desk.as(
        owner, Subject.list("draft"), "draft.list", () -> rows.openOf(owner, municipality));
  }

  /** Closes the draft while it is signed. The saved draft carries the version that is signed. */
  public Saving startSigning(Actor.Citizen owner, DraftId id, int version) {
    return desk.as(
        owner,
        draft(owner, id),
        "draft.sign",
        before ->
            switch (before.state()) {
              case OPEN ->
                  step(owner, before, version, "OPEN", "SIGNING")
                      ? new Saving.Saved(rows.find(owner, id).orElseThrow())
                      : new Saving.Conflict(rows.find(owner, id).orElseThrow());
              case SIGNING ->
                  before.version() == version
                      ? new Saving.Saved(before)
                      : new Saving.Conflict(before);
              case SUBMITTED, DISCARDED, EXPIRED -> new Saving.Closed(before);
            });
  }

  /** Signing was given up: the draft can be changed again. */
  public Draft stopSigning(Actor.Citizen owner, DraftId id) {
    return desk.as(
        owner,
        draft(owner, id),
        "draft.stopSigning",
        before -> {
          if (before.state() == Draft.State.SIGNING) {
            var unused = step(owner, before, before.version(), "SIGNING", "OPEN");
          }
          return rows.find(owner, id).orElseThrow();
        });
  }

  private boolean step(Actor.Citizen owner, Draft draft, int version, String from, String to) {
    return jdbc.sql(
                """
                update draft set state = :to, version = version + 1
                where id = :id and owner_id = :owner and version = :version and state = :from
                """)
            .param("to", to)
            .param("id", draft.id().value())
            .param("owner", owner.person().value())
            .param("version", version)
            .param("from", from)
            .update()
        == 1;
  }

  /** Throws the draft away, files and all. False when it had ended already. */
  public boolean discard(Actor.Citizen owner, DraftId id) {
    return desk.as(
        owner,
        new Piece<>(subject(id), () -> rows.lock(owner, id), NOT_THEIRS),
        "draft.discard",
        draft -> {
          if (draft.state() != Draft.State.OPEN && draft.state() != Draft.State.SIGNING) {
            return false;
          }
          deleteFiles(id);
          Sql.one(
              jdbc.sql(
                      """
                      update draft set state = 'DISCARDED', content = null, version = version + 1
                      where id = :id and version = :version and state in ('OPEN', 'SIGNING')
                      """)
                  .param("id", id.value())
                  .param("version", draft.version())
                  .update(),
              "draft");
          return true;
        });
  }

  private void deleteFiles(DraftId id) {
    jdbc.sql("delete from draft_attachment where draft_id = :id").param("id", id.value()).update();
  }

  static Subject subject(DraftId id) {
    return Subject.of("draft", id.value());
  }

  private Piece<Draft> draft(Actor.Citizen owner, DraftId id) {
    return new Piece<>(subject(id), () -> rows.find(owner, id), NOT_THEIRS);
  }
}
