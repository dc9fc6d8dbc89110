package se.besked.casework.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Own;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Piece;
import se.besked.casework.access.SamePerson;
import se.besked.casework.access.Subject;
import se.besked.casework.store.Sql;
import se.besked.casework.store.Stale;

/**
 * New versions of the municipality's figures: drafted by one administrator, tried on last year's
 * cases, approved by another. What is approved is valid from a later day and never changed.
 */
public final class RuleDrafts {
  private static final String SELECT = "select d.* from rule_draft d ";

  private final JdbcClient jdbc;
  private final RuleVersions versions;
  private final Desk desk;
  private final Clock clock;
  private final Supplier<RuleTopics> topics;

  public RuleDrafts(
      JdbcClient jdbc, RuleVersions versions, Desk desk, Clock clock, Supplier<RuleTopics> topics) {
    this.jdbc = jdbc;
    this.versions = versions;
    this.desk = desk;
    this.clock = clock;
    this.topics = topics;
  }

  /** Everything drafted in the municipality, the newest first; discarded drafts left out. */
  public List<RuleDraft> list(Actor.Staff staff) {
    return desk.as(
        staff,
        Subject.list("ruleDraft"),
        Permission.CHANGE_RULES,
        "rules.list",
        () ->
            jdbc.sql(
                    SELECT
                        + "where d.municipality = :municipality and d.state <> 'DISCARDED'"
                        + " order by d.changed_at desc")
                .param("municipality", staff.municipality())
                .query((row, n) -> read(row))
                .list());
  }

  /**
   * One of the municipality's drafts.
   *
   * @throws AccessDenied also when there is none
   */
  public RuleDraft get(Actor.Staff staff, UUID id) {
    return desk.as(
        staff, draft(staff, id, ""), Permission.CHANGE_RULES, "rules.read", seen -> seen);
  }

  /** Begins a draft with the figures it changes. */
  @Own("a draft of rules for the member of staff's own municipality")
  public RuleDraft start(
      Actor.Staff staff,
      String topic,
      LocalDate validFrom,
      String source,
      Map<String, Object> figures) {
    var id = UUID.randomUUID();
    return desk.as(
        staff,
        subject(id),
        Permission.CHANGE_RULES,
        "rules.draft",
        () -> {
          var now = Sql.at(clock.instant());
          var unused =
              jdbc.sql(
                      """
                      insert into rule_draft (id, municipality, topic, valid_from, source, figures,
                        state, editors, drafted_at, changed_at)
                      values (:id, :municipality, :topic, :validFrom, :source, :figures::jsonb,
                        'DRAFT', array[:editor::text], :now, :now)
                      """)
                  .param("id", id)
                  .param("municipality", staff.municipality())
                  .param("topic", topic)
                  .param("validFrom", validFrom)
                  .param("source", source)
                  .param("figures", Figures.write(figures))
                  .param("editor", staff.userId())
                  .param("now", now)
                  .update();
          return draft(staff, id, "").found().get().orElseThrow();
        });
  }

  /**
   * Writes a draft. Who does is one of its editors from then on.
   *
   * @return why it cannot be approved as it stands, in Swedish; it is kept all the same
   * @throws Stale when somebody else was first
   */
  public Optional<String> save(
      Actor.Staff staff,
      RuleDraft draft,
      LocalDate validFrom,
      String source,
      Map<String, Object> figures) {
    return desk.as(
        staff,
        draft(staff, draft.id(), "for update"),
        Permission.CHANGE_RULES,
        "rules.write",
        seen -> {
          int rows =
              jdbc.sql(
                      """
                      update rule_draft set valid_from = :validFrom, source = :source,
                        figures = :figures::jsonb, changed_at = :now, version = version + 1,
                        editors = case when :editor = any (editors) then editors
                          else editors || :editor::text end
                      where id = :id and version = :version and state = 'DRAFT'
                      """)
                  .param("validFrom", validFrom)
                  .param("source", source)
                  .param("figures", Figures.write(figures))
                  .param("editor", staff.userId())
                  .param("now", Sql.at(clock.instant()))
                  .param("id", draft.id())
                  .param("version", draft.version())
                  .update();
          Sql.one(rows, "draft of rules");
          return problem(seen.topic(), validFrom, source, figures);
        });
  }

  /** Throws a draft away that has not been approved. */
  public boolean discard(Actor.Staff staff, RuleDraft draft) {
    return desk.as(
        staff,
        draft(staff, draft.id(), "for update"),
        Permission.CHANGE_RULES,
        "rules.discard",
        seen -> {
          int rows =
              jdbc.sql(
                      """
                      update rule_draft set state = 'DISCARDED', changed_at = :now,
                        version = version + 1
                      where id = :id and version = :version and state = 'DRAFT'
                      """)
                  .param("now", Sql.at(clock.instant()))
                  .param("id", seen.id())
                  .param("version", draft.version())
                  .update();
          Sql.one(rows, "draft of rules");
          return true;
        });
  }

  /**
   * Makes a draft a version, by somebody who has not written in it.
   *
   * @throws Stale when it is not as the approver saw it
   */
  public Approval approve(Actor.Staff staff, RuleDraft draft) {
    try {
      return desk.as(
          staff,
          draft(staff, draft.id(), "for update"),
          Permission.CHANGE_RULES,
          "rules.approve",
          seen -> approved(staff, draft, seen));
    } catch (SamePerson editor) {
      return new Approval.OwnDraft();
    }
  }

  private Approval approved(Actor.Staff staff, RuleDraft draft, RuleDraft seen) {
    if (seen.editors().contains(staff.userId())) {
      throw new SamePerson(staff, "rules.approve", subject(seen.id()), "has edited the draft");
    }
    if (seen.version() != draft.version() || seen.state() != RuleDraft.State.DRAFT) {
      throw new Stale("draft of rules");
    }
    if (!seen.validFrom().isAfter(today())) {
      return new Approval.TooLate();
    }
    var problem = problem(seen.topic(), seen.validFrom(), seen.source(), seen.figures());
    if (problem.isPresent()) {
      return new Approval.Invalid(problem.get());
    }
    if (!topics.get().services(seen.topic()).isEmpty() && !tried(seen)) {
      return new Approval.NotTried();
    }
    return new Approval.Approved(approved(staff, seen));
  }

  private String approved(Actor.Staff staff, RuleDraft draft) {
    var id =
        "%s/%s/%s/%d"
            .formatted(
                staff.municipality(),
                draft.topic(),
                draft.validFrom(),
                changed(staff.municipality()));
    int rows =
        jdbc.sql(
                """
                update rule_draft set state = 'APPROVED', version_id = :versionId,
                  approved_by = :approver, approved_at = :now, version = version + 1
                where id = :id and version = :version and state = 'DRAFT'
                """)
            .param("versionId", id)
            .param("approver", staff.userId())
            .param("now", Sql.at(clock.instant()))
            .param("id", draft.id())
            .param("version", draft.version())
            .update();
    Sql.one(rows, "draft of rules");
    return id;
  }

  /**
   * Takes back a version before its first day. Decisions made with it for days to come keep it.
   *
   * @return false when its first day has come
   */
  public boolean withdraw(Actor.Staff staff, RuleDraft draft) {
    return desk.as(
        staff,
        draft(staff, draft.id(), "for update"),
        Permission.CHANGE_RULES,
        "rules.withdraw",
        seen -> {
          if (!seen.validFrom().isAfter(today())) {
            return false;
          }
          int rows =
              jdbc.sql(
                      """
                      update rule_draft set state = 'WITHDRAWN', withdrawn_by = :by,
                        withdrawn_at = :now, changed_at = :now, version = version + 1
                      where id = :id and version = :version and state = 'APPROVED'
                      """)
                  .param("by", staff.userId())
                  .param("now", Sql.at(clock.instant()))
                  .param("id", seen.id())
                  .param("version", draft.version())
                  .update();
          Sql.one(rows, "version of rules");
          changed(staff.municipality());
          return true;
        });
  }

  /** Nodes see that they have to read again. */
  private long changed(String municipality) {
    versions.hold(municipality);
    return jdbc.sql(
            """
            update rule_revision set revision = revision + 1 where municipality = :municipality
            returning revision
            """)
        .param("municipality", municipality)
        .query(Long.class)
        .single();
  }

  private boolean tried(RuleDraft draft) {
    return jdbc.sql(
            """
            select exists (select 1 from rule_trial
              where draft_id = :id and draft_version = :version and state = 'DONE')
            """)
        .param("id", draft.id())
        .param("version", draft.version())
        .query(Boolean.class)
        .single();
  }

  private Optional<String> problem(
      String topic, LocalDate validFrom, String source, Map<String, Object> figures) {
    if (!validFrom.isAfter(today())) {
      return Optional.of("Versionen ska gälla tidigast från i morgon.");
    }
    if (source.isBlank()) {
      return Optional.of("Ange vem som har beslutat och när.");
    }
    try {
      topics.get().check(topic, figures);
      return Optional.empty();
    } catch (IllegalArgumentException wrong) {
      return Optional.of(String.valueOf(wrong.getMessage()));
    }
  }

  static Subject subject(UUID id) {
    return Subject.of("ruleDraft", id);
  }

  private LocalDate today() {
    return Sql.day(clock.instant());
  }

  private static RuleDraft read(ResultSet row) throws SQLException {
    return new RuleDraft(
        Sql.id(row, "id"),
        row.getString("topic"),
        row.getObject("valid_from", LocalDate.class),
        row.getString("source"),
        Figures.read(row.getString("figures")),
        RuleDraft.State.valueOf(row.getString("state")),
        List.of((String[]) row.getArray("editors").getArray()),
        Sql.instant(row, "changed_at"),
        row.getString("version_id"),
        row.getString("approved_by"),
        Sql.maybeInstant(row, "approved_at"),
        row.getString("withdrawn_by"),
        row.getInt("version"));
  }

  /** One of the own municipality's. */
  Piece<RuleDraft> draft(Actor.Staff staff, UUID id, String lock) {
    return new Piece<>(
        subject(id),
        () ->
            jdbc.sql(SELECT + "where d.id = :id and d.municipality = :municipality " + lock)
                .param("id", id)
                .param("municipality", staff.municipality())
                .query((row, n) -> read(row))
                .optional());
  }
}
