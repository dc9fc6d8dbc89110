package se.besked.casework.income;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Own;
import se.besked.casework.access.Piece;
import se.besked.casework.access.Subject;
import se.besked.casework.ids.PersonId;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.notices.Notices;
import se.besked.casework.people.Persons;
import se.besked.casework.store.Sql;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.registers.ConfirmedPartners;

/**
 * Partners who live together. One names the other by personal number; the other confirms when
 * logged in, and either ends it. Neither sees anything of the other's by it, nor of any child.
 */
@Component
public final class Partners implements ConfirmedPartners {
  private static final Actor.SystemJob FEES = new Actor.SystemJob("reckon-fees");
  private static final Duration STANDS = Duration.ofDays(30);
  private static final int UNCONFIRMED_AT_MOST = 3;

  private final JdbcClient jdbc;
  private final Persons persons;
  private final Notices notices;
  private final Desk desk;
  private final Clock clock;

  public Partners(JdbcClient jdbc, Persons persons, Notices notices, Desk desk, Clock clock) {
    this.jdbc = jdbc;
    this.persons = persons;
    this.notices = notices;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * Names a partner. The answer is the same whether the number is anybody's or not.
   *
   * @param self how the partner will see who asks
   */
  @Own("whom the citizen says they live with; the other one is asked")
  public Naming name(
      Actor.Citizen citizen, PersonName self, String municipality, PersonalNumber partner) {
    return desk.as(
        citizen,
        self(citizen),
        "partner.name",
        () -> {
          hold(citizen.person());
          var other = persons.idOf(partner);
          if (other.equals(citizen.person())) {
            return Naming.OWN_NUMBER;
          }
          if (partner(citizen.person()).isPresent()) {
            return Naming.HAS_PARTNER;
          }
          if (unconfirmed(citizen.person()) >= UNCONFIRMED_AT_MOST) {
            return Naming.TOO_MANY;
          }
          insert(citizen, self, municipality, other);
          return Naming.ASKED;
        });
  }

  private void insert(Actor.Citizen citizen, PersonName self, String municipality, PersonId other) {
    var id = UUID.randomUUID();
    var now = clock.instant();
    int rows =
        jdbc.sql(
                """
                insert into partner_link (id, municipality, named_by, named_by_given_name,
                  named_by_surname, partner_id, state, named_at, expires_at)
                values (:id, :m, :by, :given, :surname, :partner, 'NAMED', :now, :expires)
                on conflict (named_by, partner_id) where state = 'NAMED' do nothing
                """)
            .param("id", id)
            .param("m", municipality)
            .param("by", citizen.person().value())
            .param("given", self.givenName())
            .param("surname", self.surname())
            .param("partner", other.value())
            .param("now", Sql.at(now))
            .param("expires", Sql.at(now.plus(STANDS)))
            .update();
    if (rows == 1) {
      notices.toPerson(other, NoticeKind.PARTNER_NAMED, municipality, id.toString());
    }
  }

  private int unconfirmed(PersonId person) {
    return jdbc.sql(
            """
            select count(*) from partner_link
            where named_by = :person and named_at > :since and confirmed_at is null
            """)
        .param("person", person.value())
        .param("since", Sql.at(clock.instant().minus(STANDS)))
        .query(Integer.class)
        .single();
  }

  /** One's own links that stand: those one made, and those one is named in. */
  public List<PartnerLink> of(Actor.Citizen citizen) {
    return desk.as(
        citizen,
        self(citizen),
        "partner.list",
        () ->
            jdbc.sql(
                    """
                  select * from partner_link
                  where (named_by = :person or partner_id = :person)
                    and (state = 'CONFIRMED' or (state = 'NAMED' and expires_at > :now))
                    and not exists (select 1 from person_protection x
                      where x.person_id in (named_by, partner_id) and x.closed_since is not null)
                  order by named_at desc, id
                  """)
                .param("person", citizen.person().value())
                .param("now", Sql.at(clock.instant()))
                .query((row, n) -> read(row, citizen.person()))
                .list());
  }

  /**
   * The one who was named confirms. False when it no longer stands, or either has another partner.
   *
   * @throws AccessDenied when it is another's to confirm
   */
  public boolean confirm(Actor.Citizen citizen, UUID link) {
    return desk.as(
        citizen,
        link(citizen, link),
        "partner.confirm",
        found -> {
          if (!found.partner().equals(citizen.person())) {
            throw new AccessDenied(
                citizen, "partner.confirm", subject(link), "not the one who was named");
          }
          if (found.state() == PartnerLink.State.CONFIRMED) {
            return true;
          }
          if (found.state() == PartnerLink.State.ENDED
              || !found.expiresAt().isAfter(clock.instant())
              || partner(found.namedBy()).isPresent()
              || partner(found.partner()).isPresent()) {
            return false;
          }
          step(found, "CONFIRMED", null);
          join(found.namedBy(), link);
          join(found.partner(), link);
          notices.toPerson(
              found.namedBy(), NoticeKind.PARTNER_ANSWERED, found.municipality(), link.toString());
          return true;
        });
  }

  private void join(PersonId person, UUID link) {
    jdbc.sql("insert into partner_now (person_id, link_id) values (:person, :link)")
        .param("person", person.value())
        .param("link", link)
        .update();
  }

  /** Either ends it, or takes it back, or declines. False when it had ended. */
  public boolean end(Actor.Citizen citizen, UUID link) {
    return desk.as(
        citizen,
        link(citizen, link),
        "partner.end",
        found -> {
          if (found.state() == PartnerLink.State.ENDED) {
            return false;
          }
          jdbc.sql("delete from partner_now where link_id = :link").param("link", link).update();
          step(found, "ENDED", citizen.person());
          return true;
        });
  }

  private void step(Found link, String to, @org.jspecify.annotations.Nullable PersonId endedBy) {
    Sql.one(
        jdbc.sql(
                """
                update partner_link set state = :to,
                  confirmed_at = case when :to = 'CONFIRMED' then :now::timestamptz
                    else confirmed_at end,
                  ended_at = case when :to = 'ENDED' then :now::timestamptz end,
                  ended_by = :endedBy, version = version + 1
                where id = :id and version = :version and state <> 'ENDED'
                """)
            .param("to", to)
            .param("now", Sql.at(clock.instant()))
            .param("endedBy", endedBy == null ? null : endedBy.value())
            .param("id", link.id())
            .param("version", link.version())
            .update(),
        "partner link");
  }

  @Override
  public Optional<PersonalNumber> partnerOf(PersonalNumber adult) {
    return desk.whole(
        () ->
            persons
                .known(adult)
                .flatMap(this::partner)
                .map(partner -> persons.numberOf(FEES, partner)));
  }

  private Optional<PersonId> partner(PersonId person) {
    return jdbc.sql(
            """
            select l.named_by, l.partner_id from partner_now n
              join partner_link l on l.id = n.link_id
            where n.person_id = :person and l.state = 'CONFIRMED'
            """)
        .param("person", person.value())
        .query((row, n) -> other(row, person))
        .optional();
  }

  private static PersonId other(ResultSet row, PersonId person) throws SQLException {
    var namer = new PersonId(Sql.id(row, "named_by"));
    return namer.equals(person) ? new PersonId(Sql.id(row, "partner_id")) : namer;
  }

  /** The rows of both people are held in the same order whoever acts. */
  private Piece<Found> link(Actor.Citizen citizen, UUID link) {
    return new Piece<>(
        subject(link),
        () ->
            find(link)
                .filter(
                    f ->
                        f.namedBy().equals(citizen.person())
                            || f.partner().equals(citizen.person()))
                .flatMap(
                    f -> {
                      Stream.of(f.namedBy(), f.partner())
                          .sorted(Comparator.comparing(PersonId::toString))
                          .forEach(this::hold);
                      return find(link);
                    }),
        "not one of the two");
  }

  private void hold(PersonId person) {
    var unused =
        jdbc.sql("select 1 from person where id = :id for no key update")
            .param("id", person.value())
            .query(Integer.class)
            .single();
  }

  private Optional<Found> find(UUID link) {
    return jdbc.sql("select * from partner_link where id = :id")
        .param("id", link)
        .query(
            (row, n) ->
                new Found(
                    Sql.id(row, "id"),
                    row.getString("municipality"),
                    new PersonId(Sql.id(row, "named_by")),
                    new PersonId(Sql.id(row, "partner_id")),
                    PartnerLink.State.valueOf(row.getString("state")),
                    Sql.instant(row, "expires_at"),
                    row.getInt("version")))
        .optional();
  }

  private static PartnerLink read(ResultSet row, PersonId self) throws SQLException {
    boolean mine = Sql.id(row, "named_by").equals(self.value());
    return new PartnerLink(
        Sql.id(row, "id"),
        PartnerLink.State.valueOf(row.getString("state")),
        mine,
        mine
            ? null
            : new PersonName(
                row.getString("named_by_given_name"), row.getString("named_by_surname")),
        Sql.instant(row, "named_at"),
        row.getInt("version"));
  }

  private static Subject self(Actor.Citizen citizen) {
    return Subject.of("person", citizen.person().value());
  }

  private static Subject subject(UUID link) {
    return Subject.of("partner", link);
  }

  private record Found(
      UUID id,
      String municipality,
      PersonId namedBy,
      PersonId partner,
      PartnerLink.State state,
      java.time.Instant expiresAt,
      int version) {}
}
