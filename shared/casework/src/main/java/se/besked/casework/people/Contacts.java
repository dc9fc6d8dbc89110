package se.besked.casework.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Own;
import se.besked.casework.access.Subject;
import se.besked.casework.ids.PersonId;
import se.besked.casework.people.ContactDetails.Address;
import se.besked.casework.people.ContactDetails.Source;
import se.besked.casework.store.Sql;

/** What each person has said of how to reach them. Only they and our notices read it. */
@Component
public final class Contacts {
  private final JdbcClient jdbc;
  private final Desk desk;
  private final Clock clock;

  public Contacts(JdbcClient jdbc, Desk desk, Clock clock) {
    this.jdbc = jdbc;
    this.desk = desk;
    this.clock = clock;
  }

  /** What an application begins with. */
  @Own("the citizen's addresses")
  public Contact of(Actor.Citizen citizen) {
    var details = details(citizen);
    return new Contact(
        details.email().map(Address::written).orElse(null),
        details.phone().map(Address::written).orElse(null),
        details.language());
  }

  @Own("the citizen's addresses")
  public ContactDetails details(Actor.Citizen citizen) {
    return desk.as(
        citizen, subject(citizen.person()), "contact.read", () -> find(citizen.person()));
  }

  /** For a notice to this very person. */
  public ContactDetails forNotice(Actor.SystemJob job, PersonId person) {
    return desk.as(job, subject(person), "contact.read", () -> find(person));
  }

  /**
   * Remembers what an application was sent with, for the next one. What is proved or chosen on Min
   * sida stands; of the rest the last word counts, whatever tab it was written in.
   */
  @Own("the citizen's addresses")
  public void keepFromApplication(Actor.Citizen citizen, Contact contact) {
    desk.as(
        citizen,
        subject(citizen.person()),
        "contact.save",
        () -> {
          unproved(citizen.person(), Channel.EMAIL, contact.email());
          unproved(citizen.person(), Channel.SMS, contact.phone());
          jdbc.sql(
                  """
                  insert into person_contact (person_id, language, updated_at)
                  values (:id, :language, :now)
                  on conflict (person_id) do update set language = excluded.language,
                    updated_at = excluded.updated_at
                  where person_contact.language_chosen_at is null
                  """)
              .param("id", citizen.person().value())
              .param("language", contact.language())
              .param("now", Sql.at(clock.instant()))
              .update();
        });
  }

  private void unproved(PersonId person, Channel channel, @Nullable String given) {
    if (given == null) {
      jdbc.sql(
              """
              delete from contact_address
              where person_id = :id and channel = :channel and verified_at is null
              """)
          .param("id", person.value())
          .param("channel", channel.name())
          .update();
      return;
    }
    jdbc.sql(
            """
            insert into contact_address (person_id, channel, address, source, given_at)
            values (:id, :channel, :address, 'APPLICATION', :now)
            on conflict (person_id, channel) do update set address = excluded.address,
              given_at = excluded.given_at, failed_at = null
            where contact_address.verified_at is null
            """)
        .param("id", person.value())
        .param("channel", channel.name())
        .param("address", given)
        .param("now", Sql.at(clock.instant()))
        .update();
  }

  /** How notices are wanted from now on. */
  @Own("the citizen's choice")
  public void chooseChannel(Actor.Citizen citizen, NoticeChannel channel) {
    desk.as(
        citizen,
        subject(citizen.person()),
        "contact.channel",
        () ->
            jdbc.sql(
                    """
                  insert into person_contact (person_id, channel, updated_at)
                  values (:id, :channel, :now)
                  on conflict (person_id) do update set channel = excluded.channel,
                    updated_at = excluded.updated_at
                  """)
                .param("id", citizen.person().value())
                .param("channel", channel.name())
                .param("now", Sql.at(clock.instant()))
                .update());
  }

  /**
   * The language of notices and, after login, of the site.
   *
   * @param language {@code "sv"} or {@code "en"}
   */
  @Own("the citizen's choice")
  public void chooseLanguage(Actor.Citizen citizen, String language) {
    if (!language.equals("sv") && !language.equals("en")) {
      throw new IllegalArgumentException("Notices are written in Swedish and English");
    }
    desk.as(
        citizen,
        subject(citizen.person()),
        "contact.language",
        () ->
            jdbc.sql(
                    """
                  insert into person_contact (person_id, language, language_chosen_at, updated_at)
                  values (:id, :language, :now, :now)
                  on conflict (person_id) do update set language = excluded.language,
                    language_chosen_at = excluded.language_chosen_at,
                    updated_at = excluded.updated_at
                  """)
                .param("id", citizen.person().value())
                .param("language", language)
                .param("now", Sql.at(clock.instant()))
                .update());
  }

  /** Puts a proved address in place of the one before, which is the answer. */
  @Own("the citizen's addresses")
  public Optional<String> putProved(Actor.Citizen citizen, ContactAddress address) {
    return desk.as(
        citizen,
        subject(citizen.person()),
        "contact.change",
        () -> {
          var before = current(citizen.person(), address.channel());
          jdbc.sql(
                  """
                  insert into contact_address
                    (person_id, channel, address, source, given_at, verified_at)
                  values (:id, :channel, :address, 'MY_PAGE', :now, :now)
                  on conflict (person_id, channel) do update set address = excluded.address,
                    source = case when contact_address.address = excluded.address
                      then contact_address.source else excluded.source end,
                    given_at = case when contact_address.address = excluded.address
                      then contact_address.given_at else excluded.given_at end,
                    verified_at = excluded.verified_at, failed_at = null
                  """)
              .param("id", citizen.person().value())
              .param("channel", address.channel().name())
              .param("address", address.value())
              .param("now", Sql.at(clock.instant()))
              .update();
          return before;
        });
  }

  /** Takes an address away; the answer is what it was. */
  @Own("the citizen's addresses")
  public Optional<String> remove(Actor.Citizen citizen, Channel channel) {
    return desk.as(
        citizen,
        subject(citizen.person()),
        "contact.remove",
        () -> forget(citizen.person(), channel));
  }

  /** The same, for an operation that has let the citizen in. */
  public Optional<String> forget(PersonId person, Channel channel) {
    var before = current(person, channel);
    jdbc.sql("delete from contact_address where person_id = :id and channel = :channel")
        .param("id", person.value())
        .param("channel", channel.name())
        .update();
    return before;
  }

  /** Two tabs that change one address wait for each other, so that each old one is told once. */
  private Optional<String> current(PersonId person, Channel channel) {
    lock(person);
    return jdbc.sql(
            "select address from contact_address where person_id = :id and channel = :channel")
        .param("id", person.value())
        .param("channel", channel.name())
        .query(String.class)
        .optional();
  }

  private void lock(PersonId person) {
    var unused =
        jdbc.sql("select id from person where id = :id for no key update")
            .param("id", person.value())
            .query(java.util.UUID.class)
            .single();
  }

  /** Keeps in mind, for the page where it can be mended, whether notices arrive at an address. */
  public void arrived(Actor.SystemJob job, PersonId person, ContactAddress at, boolean arrived) {
    desk.as(
        job,
        subject(person),
        "contact.arrival",
        () ->
            jdbc.sql(
                    """
                  update contact_address set failed_at = case when :arrived then null else
                    :now::timestamptz end
                  where person_id = :id and channel = :channel and address = :address
                    and (failed_at is null) <> :arrived
                  """)
                .param("arrived", arrived)
                .param("now", Sql.at(clock.instant()))
                .param("id", person.value())
                .param("channel", at.channel().name())
                .param("address", at.value())
                .update());
  }

  private ContactDetails find(PersonId person) {
    var addresses = addresses(person);
    return jdbc.sql(
            """
            select channel, language, language_chosen_at is not null as chosen
            from person_contact where person_id = :id
            """)
        .param("id", person.value())
        .query(
            (row, n) ->
                details(
                    addresses,
                    Optional.ofNullable(row.getString("channel")).map(NoticeChannel::valueOf),
                    row.getString("language"),
                    row.getBoolean("chosen")))
        .optional()
        .orElseGet(() -> details(addresses, Optional.empty(), "sv", false));
  }

  private static ContactDetails details(
      List<Address> all, Optional<NoticeChannel> chosen, String language, boolean languageChosen) {
    return new ContactDetails(
        all.stream().filter(a -> a.channel() == Channel.EMAIL).findFirst(),
        all.stream().filter(a -> a.channel() == Channel.SMS).findFirst(),
        chosen,
        language,
        languageChosen);
  }

  private List<Address> addresses(PersonId person) {
    return jdbc.sql("select * from contact_address where person_id = :id")
        .param("id", person.value())
        .query((row, n) -> address(row))
        .list();
  }

  private static Address address(ResultSet row) throws SQLException {
    return new Address(
        Channel.valueOf(row.getString("channel")),
        row.getString("address"),
        Source.valueOf(row.getString("source")),
        Sql.instant(row, "given_at"),
        Sql.maybeInstant(row, "verified_at"),
        Sql.maybeInstant(row, "failed_at"));
  }

  private static Subject subject(PersonId person) {
    return Subject.of("person", person.value());
  }
}
