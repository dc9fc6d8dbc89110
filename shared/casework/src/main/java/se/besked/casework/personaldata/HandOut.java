package se.besked.casework.personaldata;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Own;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Piece;
import se.besked.casework.access.Role;
import se.besked.casework.access.SqlFilter;
import se.besked.casework.access.Subject;
import se.besked.casework.cases.CustodyGate;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.crypto.IncomeVault;
import se.besked.casework.crypto.PersonalVault;
import se.besked.casework.crypto.Place;
import se.besked.casework.events.EventType;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.people.Persons;
import se.besked.casework.store.Sql;
import se.besked.kernel.attachments.FileEnding;
import se.besked.kernel.people.PersonalNumber;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/**
 * Hands out to somebody everything that is kept about them, and nothing that is kept about another.
 * What is closed since somebody is protected is not in it.
 *
 * @see <a href="https://eur-lex.europa.eu/eli/reg/2016/679/oj">GDPR article 15</a>
 */
@Component
public final class HandOut {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String ACTION = "person.export";
  private static final String OWN_KEY = "Låst med personens egen nyckel. Läses på Min sida.";

  private static final String TAKES_PART =
      """
      exists (select 1 from case_party cp where cp.case_id = c.id and cp.person_id = :person
        and cp.ended_at is null and not cp.unconfirmed)
      """;

  /** A citizen's own, as far as it is open to them. */
  private static final SqlFilter OPEN =
      new SqlFilter("(not c.is_protected and " + TAKES_PART + ")", Map.of());

  /** What they sent in themselves stays theirs, also where they have no part any longer. */
  private static final String OWN = "(not c.is_protected)";

  /** Events that tell what a decision says, as a list in SQL. */
  private static final String TELLING =
      Arrays.stream(EventType.values())
          .filter(EventType::tellsOfDecision)
          .map(type -> "'" + type + "'")
          .collect(Collectors.joining(", "));

  private final JdbcClient jdbc;
  private final Persons persons;
  private final PersonalVault personal;
  private final CaseVault cases;
  private final IncomeVault incomes;
  private final CustodyGate custody;
  private final Desk desk;
  private final Clock clock;

  public HandOut(
      JdbcClient jdbc,
      Persons persons,
      PersonalVault personal,
      CaseVault cases,
      IncomeVault incomes,
      CustodyGate custody,
      Desk desk,
      Clock clock) {
    this.jdbc = jdbc;
    this.persons = persons;
    this.personal = personal;
    this.cases = cases;
    this.incomes = incomes;
    this.custody = custody;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * Everything about oneself.
   *
   * @throws se.besked.kernel.registers.IntegrationFailure when nobody can say in which cases the
   *     citizen has a part now
   */
  @Own("what is kept about the citizen who asks")
  public PersonalData mine(Actor.Citizen citizen) {
    return desk.as(
        citizen,
        subject(citizen.person()),
        ACTION,
        () -> {
          custody.forList(citizen.person());
          return read(citizen, citizen.person(), OPEN, OWN, null);
        });
  }

  /** The person with a number; nothing for one who is not here, or not for this member of staff. */
  public Optional<PersonId> find(Actor.Staff staff, PersonalNumber number) {
    return desk.as(
        staff,
        Subject.list("person"),
        Permission.EXPORT_PERSONAL_DATA,
        "person.search",
        () -> persons.known(number).filter(person -> mayHave(staff, person)));
  }

  /**
   * Everything about a person who has asked the municipality for it: the same as they would take
   * out themselves.
   *
   * @throws AccessDenied when there is nobody that the member of staff may know of
   * @throws se.besked.kernel.registers.IntegrationFailure when nobody can say in which cases the
   *     person has a part now
   */
  public PersonalData of(Actor.Staff staff, PersonId person) {
    return desk.as(
        staff,
        new Piece<>(subject(person), () -> Optional.of(person).filter(p -> mayHave(staff, p))),
        Permission.EXPORT_PERSONAL_DATA,
        ACTION,
        theirs -> {
          custody.forList(person);
          var cases = Permission.EXPORT_PERSONAL_DATA.cases(staff);
          var open =
              new SqlFilter("(" + cases.where() + " and " + TAKES_PART + ")", cases.params());
          return read(staff, person, open, cases.where(), staff.municipality());
        });
  }

  private boolean mayHave(Actor.Staff staff, PersonId person) {
    return jdbc.sql(
            """
            select (exists (select 1 from case_party p join case_file c on c.id = p.case_id
                where p.person_id = :person and c.municipality = :m)
              or exists (select 1 from draft d where d.owner_id = :person
                and d.municipality = :m))
            and (:restricted or not (
              exists (select 1 from person_protection x
                where x.person_id = :person and x.closed_since is not null)
              or exists (select 1 from case_party p join case_file c on c.id = p.case_id
                where p.person_id = :person and c.is_protected)))
            """)
        .param("person", person.value())
        .param("m", staff.municipality())
        .param("restricted", staff.has(Role.PROTECTED_CASES))
        .query(Boolean.class)
        .single();
  }

  private PersonalData read(
      Actor actor, PersonId person, SqlFilter filter, String own, @Nullable String municipality) {
    var sections =
        PersonTables.ALL.stream()
            .map(
                table ->
                    new PersonalData.Section(
                        table.table(),
                        table.title(),
                        jdbc.sql(where(table.sql(), filter, own).replace("%t", TELLING))
                            .param("person", person.value())
                            .param("m", municipality)
                            .params(filter.params())
                            .query((row, n) -> row(table, row, actor, person))
                            .list()))
            .toList();
    return new PersonalData(clock.instant(), sections, files(person, filter, own));
  }

  private Map<String, String> row(PersonTable table, ResultSet row, Actor actor, PersonId person)
      throws SQLException {
    var values = new LinkedHashMap<String, String>();
    var columns = row.getMetaData();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      var label = columns.getColumnLabel(i);
      if (!label.startsWith("~")) {
        values.put(label, text(row, i));
      }
    }
    for (var sealed : table.sealed()) {
      values.put(sealed.label(), open(table, sealed, row, actor, person));
    }
    return values;
  }

  private static String text(ResultSet row, int column) throws SQLException {
    var value = row.getObject(column);
    return switch (value) {
      case null -> "";
      case java.sql.Timestamp at -> at.toInstant().atZone(Sql.SWEDEN).toOffsetDateTime().toString();
      case Boolean yes -> yes ? "ja" : "nej";
      default -> value.toString();
    };
  }

  private String open(
      PersonTable table, PersonTable.Sealed sealed, ResultSet row, Actor actor, PersonId person)
      throws SQLException {
    byte[] kept = row.getBytes("~" + sealed.selected());
    if (kept == null) {
      return "";
    }
    var place = new Place(placeOf(table, row), Sql.id(row, "~id"), sealed.column());
    byte[] plain =
        switch (sealed.key()) {
          case CASE -> cases.open(new CaseId(Sql.id(row, "~case")), place, kept);
          case INCOME -> incomes.open(person, place, kept);
          case PERSON ->
              actor instanceof Actor.Citizen owner
                  ? personal.open(owner, place, kept)
                  : OWN_KEY.getBytes(StandardCharsets.UTF_8);
        };
    var text = new String(plain, StandardCharsets.UTF_8);
    return sealed.part().isEmpty() ? text : part(text, sealed.part());
  }

  private static String part(String text, String pointers) {
    JsonNode found = StringNode.valueOf(text);
    for (var pointer : pointers.split(" ")) {
      found = JSON.readTree(found.stringValue()).at(pointer);
    }
    return found.toString();
  }

  private static String where(String sql, SqlFilter filter, String own) {
    return sql.replace("%s", filter.where()).replace("%o", own);
  }

  private List<PersonalData.SentFile> files(PersonId person, SqlFilter filter, String own) {
    return jdbc.sql(
            "select a.id, a.case_id, a.content, a.media_type, "
                + PersonTables.FILE_IN_EXTRACT
                + " as name from case_attachment a join case_file c"
                + " on c.id = a.case_id where "
                + where(PersonTables.FILE_OF_PERSON, filter, own)
                + " order by a.added_at, a.id")
        .param("person", person.value())
        .params(filter.params())
        .query(
            (row, n) -> {
              UUID id = Sql.id(row, "id");
              return new PersonalData.SentFile(
                  row.getString("name") + "." + FileEnding.of(row.getString("media_type")),
                  cases.open(
                      new CaseId(Sql.id(row, "case_id")),
                      new Place("case_attachment", id, "content"),
                      row.getBytes("content")));
            })
        .list();
  }

  /** The table itself, unless the row says otherwise. */
  private static String placeOf(PersonTable table, ResultSet row) throws SQLException {
    var columns = row.getMetaData();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      if (columns.getColumnLabel(i).equals("~place")) {
        return row.getString(i);
      }
    }
    return table.table();
  }

  private static Subject subject(PersonId person) {
    return Subject.of("person", person.value());
  }
}
