package se.besked.casework.income;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.crypto.IncomeVault;
import se.besked.casework.crypto.Place;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.store.Sql;
import tools.jackson.databind.json.JsonMapper;

/** The rows of statements. Who asks was checked before. */
@Component
public final class StatementRows {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;
  private final IncomeVault vault;

  public StatementRows(JdbcClient jdbc, IncomeVault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  private record Figures(@Nullable Map<String, Integer> perKind) {}

  /** False when the case had its statement before. */
  boolean insert(String municipality, PersonId person, CaseId caseId, IncomeStatement statement) {
    return jdbc.sql(
                """
                insert into income_statement (id, municipality, person_id, case_id, from_month,
                  last_month, content, stated_at)
                values (:id, :m, :person, :case, :from, :last, :content, :at)
                on conflict (case_id) do nothing
                """)
            .param("id", statement.id())
            .param("m", municipality)
            .param("person", person.value())
            .param("case", caseId.value())
            .param("from", statement.from().atDay(1))
            .param("last", statement.lastMonth().atDay(1))
            .param(
                "content",
                vault.seal(
                    person,
                    place(statement.id()),
                    JSON.writeValueAsBytes(new Figures(statement.perKind().orElse(null)))))
            .param("at", Sql.at(statement.statedAt()))
            .update()
        == 1;
  }

  /** The latest first. */
  List<IncomeStatement> of(PersonId person) {
    return jdbc.sql(
            """
            select * from income_statement where person_id = :person
            order by from_month desc, stated_at desc, id
            """)
        .param("person", person.value())
        .query((row, n) -> read(person, row))
        .list();
  }

  /** The one that begins latest among those that have begun; of two from one month the later. */
  Optional<IncomeStatement> in(PersonId person, YearMonth month) {
    return jdbc.sql(
            """
            select * from income_statement where person_id = :person and from_month <= :month
            order by from_month desc, stated_at desc, id limit 1
            """)
        .param("person", person.value())
        .param("month", month.atDay(1))
        .query((row, n) -> read(person, row))
        .optional()
        .filter(s -> !month.isAfter(s.lastMonth()));
  }

  Optional<PersonId> ownerOf(UUID id) {
    return jdbc.sql("select person_id from income_statement where id = :id")
        .param("id", id)
        .query((row, n) -> new PersonId(Sql.id(row, "person_id")))
        .optional();
  }

  String municipalityOf(UUID id) {
    return jdbc.sql("select municipality from income_statement where id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  private IncomeStatement read(PersonId person, ResultSet row) throws SQLException {
    var id = Sql.id(row, "id");
    var figures =
        JSON.readValue(vault.open(person, place(id), row.getBytes("content")), Figures.class);
    return new IncomeStatement(
        id,
        YearMonth.from(row.getObject("from_month", LocalDate.class)),
        YearMonth.from(row.getObject("last_month", LocalDate.class)),
        Optional.ofNullable(figures.perKind()),
        Sql.instant(row, "stated_at"));
  }

  private static Place place(UUID id) {
    return new Place("income_statement", id, "content");
  }
}
