package se.besked.casework.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.crypto.Place;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.store.Sql;
import se.besked.kernel.people.PersonName;

/** Rows of the people in a case. For the use cases of this module, which have checked who asks. */
@Component
public final class Parties {
  private final JdbcClient jdbc;
  private final CaseVault vault;
  private final Clock clock;

  public Parties(JdbcClient jdbc, CaseVault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /** Everybody, also those whose part has ended. */
  public List<Party> of(CaseId caseId) {
    return jdbc.sql("select * from case_party where case_id = :case order by role, person_id")
        .param("case", caseId.value())
        .query((row, n) -> read(row))
        .list();
  }

  /** The guardians who take part now: those a decision is given to. */
  public List<Party> takingPart(CaseId caseId) {
    return of(caseId).stream().filter(Party::takesPart).toList();
  }

  void add(
      CaseId caseId,
      PersonId person,
      Party.Role role,
      PersonName name,
      @Nullable String email,
      @Nullable String phone,
      String language,
      Party.Signing signing) {
    jdbc.sql(
            """
            insert into case_party (case_id, person_id, role, given_name, surname, email, phone,
              language, signing, answered_at)
            values (:case, :person, :role, :given, :surname, :email, :phone, :language, :signing,
              case when :signing = 'SIGNED' then :now::timestamptz end)
            """)
        .param("case", caseId.value())
        .param("person", person.value())
        .param("role", role.name())
        .param("given", name.givenName())
        .param("surname", name.surname())
        .param("email", email)
        .param("phone", phone)
        .param("language", language)
        .param("signing", signing.name())
        .param("now", Sql.at(clock.instant()))
        .update();
  }

  /** A guardian whom nobody has asked to sign the application takes part from now on. */
  public void join(CaseId caseId, PersonId guardian, PersonName name) {
    add(caseId, guardian, Party.Role.CO_GUARDIAN, name, null, null, "sv", Party.Signing.NOT_ASKED);
  }

  void ask(CaseId caseId, Party party, Instant answerBy) {
    Sql.one(
        jdbc.sql(
                """
                update case_party set signing = 'ASKED', asked_at = :now, answer_by = :by,
                  version = version + 1
                where case_id = :case and person_id = :person and version = :version
                  and signing = 'NOT_ASKED' and ended_at is null
                """)
            .param("now", Sql.at(clock.instant()))
            .param("by", Sql.at(answerBy))
            .param("case", caseId.value())
            .param("person", party.person().value())
            .param("version", party.version())
            .update(),
        "party");
  }

  /** Somebody has been told, and may object without having been asked. */
  public void tell(CaseId caseId, Party party) {
    Sql.one(
        jdbc.sql(
                """
                update case_party set signing = 'TOLD', asked_at = :now, version = version + 1
                where case_id = :case and person_id = :person and version = :version
                  and signing = 'NOT_ASKED' and ended_at is null
                """)
            .param("now", Sql.at(clock.instant()))
            .param("case", caseId.value())
            .param("person", party.person().value())
            .param("version", party.version())
            .update(),
        "party");
  }

  void answer(CaseId caseId, Party party, Party.Signing answer, @Nullable String objection) {
    Sql.one(
        jdbc.sql(
                """
                update case_party set signing = :answer, answered_at = :now,
                  objection = :objection::bytea, version = version + 1
                where case_id = :case and person_id = :person and version = :version
                  and signing in ('ASKED', 'TOLD')
                """)
            .param("answer", answer.name())
            .param("now", Sql.at(clock.instant()))
            .param("objection", vault.sealText(caseId, place(party.person()), objection))
            .param("case", caseId.value())
            .param("person", party.person().value())
            .param("version", party.version())
            .update(),
        "party");
  }

  /** The part of somebody who has lost custody ends. */
  public void end(CaseId caseId, Party party) {
    Sql.one(
        jdbc.sql(
                """
                update case_party set signing = 'INVALIDATED', ended_at = :now,
                  unconfirmed = false, version = version + 1
                where case_id = :case and person_id = :person and version = :version
                  and ended_at is null
                """)
            .param("now", Sql.at(clock.instant()))
            .param("case", caseId.value())
            .param("person", party.person().value())
            .param("version", party.version())
            .update(),
        "party");
  }

  /** Somebody whose part had ended has custody again, and takes part as one who was told. */
  public void resume(CaseId caseId, Party party) {
    Sql.one(
        jdbc.sql(
                """
                update case_party set ended_at = null, unconfirmed = false, signing = 'TOLD',
                  asked_at = :now, answered_at = null, answer_by = null, version = version + 1
                where case_id = :case and person_id = :person and version = :version
                  and ended_at is not null
                """)
            .param("now", Sql.at(clock.instant()))
            .param("case", caseId.value())
            .param("person", party.person().value())
            .param("version", party.version())
            .update(),
        "party");
  }

  /** Whether the register can confirm that somebody who takes part has custody. */
  public void confirm(CaseId caseId, Party party, boolean unconfirmed) {
    if (party.unconfirmed() != unconfirmed) {
      Sql.one(
          jdbc.sql(
                  """
                  update case_party set unconfirmed = :unconfirmed, version = version + 1
                  where case_id = :case and person_id = :person and version = :version
                    and ended_at is null
                  """)
              .param("unconfirmed", unconfirmed)
              .param("case", caseId.value())
              .param("person", party.person().value())
              .param("version", party.version())
              .update(),
          "party");
    }
  }

  private Party read(ResultSet row) throws SQLException {
    var person = new PersonId(Sql.id(row, "person_id"));
    return new Party(
        person,
        Party.Role.valueOf(row.getString("role")),
        new PersonName(row.getString("given_name"), row.getString("surname")),
        row.getString("email"),
        row.getString("phone"),
        row.getString("language"),
        Party.Signing.valueOf(row.getString("signing")),
        Sql.maybeInstant(row, "answer_by"),
        Sql.maybeInstant(row, "answered_at"),
        vault.openText(
            new CaseId(Sql.id(row, "case_id")), place(person), row.getBytes("objection")),
        Sql.maybeInstant(row, "ended_at"),
        row.getBoolean("unconfirmed"),
        row.getInt("version"));
  }

  private static Place place(PersonId person) {
    return new Place("case_party", person.value(), "objection");
  }
}
