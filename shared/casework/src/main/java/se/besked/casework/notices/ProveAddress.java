package se.besked.casework.notices;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Own;
import se.besked.casework.access.Subject;
import se.besked.casework.crypto.PersonalVault;
import se.besked.casework.crypto.Place;
import se.besked.casework.ids.PersonId;
import se.besked.casework.notices.OutgoingNotices.OutgoingCode;
import se.besked.casework.notices.OutgoingNotices.Result;
import se.besked.casework.people.Channel;
import se.besked.casework.people.ContactAddress;
import se.besked.casework.people.Contacts;
import se.besked.casework.store.Sql;
import se.besked.kernel.text.Written;

/**
 * A person's addresses for notices: an address is theirs when a code that was sent there has come
 * back. Whoever had the address before is told that it was changed.
 */
@Component
public final class ProveAddress {
  /** How long a code holds. */
  public static final Duration LIFETIME = Duration.ofMinutes(15);

  private static final int TRIES = 5;
  private static final int A_PERSON_AN_HOUR = 6;
  private static final int A_PERSON_A_DAY = 12;
  private static final int AN_ADDRESS_AN_HOUR = 5;
  private static final int AN_ADDRESS_A_DAY = 10;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Pattern CODE = Pattern.compile("[0-9]{6}");
  private static final int CODES = 1_000_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final PersonalVault vault;
  private final Contacts contacts;
  private final Notices notices;
  private final OutgoingNotices outgoing;
  private final Desk desk;
  private final Clock clock;

  public ProveAddress(
      JdbcClient jdbc,
      PersonalVault vault,
      Contacts contacts,
      Notices notices,
      OutgoingNotices outgoing,
      Desk desk,
      Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.contacts = contacts;
    this.notices = notices;
    this.outgoing = outgoing;
    this.desk = desk;
    this.clock = clock;
  }

  /** Whether notices can go by this channel here at all. */
  public boolean offers(Channel channel) {
    return outgoing.offers(channel);
  }

  /**
   * Sends a code to an address. Whoever asks too often gets the same answer and no new code: the
   * one before still holds.
   *
   * @return {@link Proving.Waiting} or {@link Proving.NotNow}
   */
  @Own("a code to an address that the citizen says is theirs")
  public Proving ask(Actor.Citizen citizen, ContactAddress address, String language) {
    var code = "%06d".formatted(RANDOM.nextInt(CODES));
    var id = UUID.randomUUID();
    var plan =
        desk.as(
            citizen, subject(citizen), "contact.code.ask", () -> plan(citizen, address, id, code));
    if (plan == Plan.SEND
        && outgoing.sendCode(new OutgoingCode(id, address, language, code))
            instanceof Result.TryLater) {
      notSent(id);
      return new Proving.NotNow();
    }
    return new Proving.Waiting(address, clock.instant().plus(LIFETIME));
  }

  private enum Plan {
    SEND,
    KEEP_QUIET
  }

  private Plan plan(Actor.Citizen citizen, ContactAddress address, UUID id, String code) {

    lock(citizen.person(), address);
    var now = clock.instant();
    jdbc.sql("delete from contact_code where asked_at < :before")
        .param("before", Sql.at(now.minus(DAY)))
        .update();
    boolean asksTooOften =
        asked("person_id", citizen.person().value(), HOUR) >= A_PERSON_AN_HOUR
            || asked("person_id", citizen.person().value(), DAY) >= A_PERSON_A_DAY;
    boolean gotTooMany =
        asked("address", address.value(), HOUR) >= AN_ADDRESS_AN_HOUR
            || asked("address", address.value(), DAY) >= AN_ADDRESS_A_DAY;
    if (asksTooOften || gotTooMany) {
      return Plan.KEEP_QUIET;
    }
    jdbc.sql(
            """
            update contact_code set state = 'REPLACED'
            where person_id = :person and channel = :channel and state = 'OPEN'
            """)
        .param("person", citizen.person().value())
        .param("channel", address.channel().name())
        .update();
    jdbc.sql(
            """
            insert into contact_code (id, person_id, channel, address, code, state,
              asked_at, expires_at)
            values (:id, :person, :channel, :address, :code, 'OPEN', :now, :until)
            """)
        .param("id", id)
        .param("person", citizen.person().value())
        .param("channel", address.channel().name())
        .param("address", address.value())
        .param("code", vault.seal(citizen, place(id, address), code.getBytes(US_ASCII)))
        .param("now", Sql.at(now))
        .param("until", Sql.at(now.plus(LIFETIME)))
        .update();
    return Plan.SEND;
  }

  /** Whoever asks in two tabs, or two who ask for one address, are counted one after the other. */
  private void lock(PersonId person, ContactAddress address) {
    lock(person);
    var unused =
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:address, 0)) is null")
            .param("address", address.value())
            .query(Boolean.class)
            .single();
  }

  private void lock(PersonId person) {
    var unused =
        jdbc.sql("select id from person where id = :id for no key update")
            .param("id", person.value())
            .query(UUID.class)
            .single();
  }

  private int asked(String column, Object whom, Duration within) {
    return jdbc.sql(
            "select count(*) from contact_code where %s = :whom and asked_at > :since and state <> 'NOT_SENT'"
                .formatted(column))
        .param("whom", whom)
        .param("since", Sql.at(clock.instant().minus(within)))
        .query(Integer.class)
        .single();
  }

  private void notSent(UUID id) {
    desk.whole(
        () ->
            jdbc.sql("update contact_code set state = 'NOT_SENT' where id = :id and state = 'OPEN'")
                .param("id", id)
                .update());
  }

  /** The address that waits for its code, for a page that is opened again. */
  @Own("the citizen's code")
  public Optional<Proving.Waiting> waiting(Actor.Citizen citizen, Channel channel) {
    return desk.as(
        citizen,
        subject(citizen),
        "contact.code.read",
        () ->
            newest(citizen.person(), channel)
                .filter(Code::open)
                .filter(this::holds)
                .map(code -> new Proving.Waiting(code.address(), code.until())));
  }

  /**
   * Tries a code. Entering the right one twice is entering it once.
   *
   * @param municipality from which the earlier address is told
   * @param typed with any spaces and dashes, and figures of any script
   * @return {@link Proving.Proved}, {@link Proving.Unreadable}, {@link Proving.Wrong} or {@link
   *     Proving.Ended}
   */
  @Own("the citizen's code")
  public Proving enter(Actor.Citizen citizen, String municipality, Channel channel, String typed) {
    var digits = Written.figures(typed).replaceAll("[\\s-]", "");
    return desk.as(
        citizen,
        subject(citizen),
        "contact.code.enter",
        () -> {
          lock(citizen.person());
          var found = newest(citizen.person(), channel).filter(this::holds);
          if (found.isEmpty()) {
            return new Proving.Ended();
          }
          return CODE.matcher(digits).matches()
              ? attempt(citizen, municipality, found.get(), digits)
              : new Proving.Unreadable();
        });
  }

  private Proving attempt(Actor.Citizen citizen, String municipality, Code code, String digits) {
    jdbc.sql("update contact_code set tries = tries + 1 where id = :id")
        .param("id", code.id())
        .update();
    int left = TRIES - code.tries() - 1;
    if (!opens(citizen, code, digits)) {
      return left > 0 ? new Proving.Wrong(left) : new Proving.Ended();
    }
    if (code.open()) {
      jdbc.sql("update contact_code set state = 'USED' where id = :id")
          .param("id", code.id())
          .update();
      contacts
          .putProved(citizen, code.address())
          .ifPresent(before -> tell(citizen, municipality, code, before));
    }
    return new Proving.Proved(code.address());
  }

  private boolean opens(Actor.Citizen citizen, Code code, String digits) {
    return MessageDigest.isEqual(
        vault.open(citizen, place(code.id(), code.address()), code.sealed()),
        digits.getBytes(US_ASCII));
  }

  /** A code proves the address that it was sent to. */
  private static Place place(UUID code, ContactAddress address) {
    return new Place("contact_code", code, "code/" + address.channel() + "/" + address.value());
  }

  private void tell(Actor.Citizen citizen, String municipality, Code code, String before) {
    var channel = code.address().channel();
    var same = ContactAddress.read(channel, before).filter(code.address()::equals);
    if (same.isEmpty()) {
      notices.contactChanged(citizen.person(), municipality, channel, before, code.id().toString());
    }
  }

  /** Gives up an address that waits for its code. */
  @Own("the citizen's code")
  public void cancel(Actor.Citizen citizen, Channel channel) {
    desk.as(
        citizen,
        subject(citizen),
        "contact.code.cancel",
        () ->
            jdbc.sql(
                    """
                  update contact_code set state = 'REPLACED'
                  where person_id = :person and channel = :channel and state = 'OPEN'
                  """)
                .param("person", citizen.person().value())
                .param("channel", channel.name())
                .update());
  }

  /** Takes an address away, and tells it so. */
  @Own("the citizen's addresses")
  public void remove(Actor.Citizen citizen, String municipality, Channel channel) {
    desk.as(
        citizen,
        subject(citizen),
        "contact.remove",
        () ->
            contacts
                .forget(citizen.person(), channel)
                .ifPresent(
                    before ->
                        notices.contactChanged(
                            citizen.person(),
                            municipality,
                            channel,
                            before,
                            UUID.randomUUID().toString())));
  }

  private Optional<Code> newest(PersonId person, Channel channel) {
    return jdbc.sql(
            """
            select * from contact_code
            where person_id = :person and channel = :channel and state in ('OPEN', 'USED')
            order by (state = 'OPEN') desc, asked_at desc limit 1
            """)
        .param("person", person.value())
        .param("channel", channel.name())
        .query((row, n) -> Code.read(row))
        .optional();
  }

  private boolean holds(Code code) {
    return code.tries() < TRIES && clock.instant().isBefore(code.until());
  }

  private record Code(
      UUID id, ContactAddress address, byte[] sealed, boolean open, int tries, Instant until) {
    static Code read(ResultSet row) throws SQLException {
      return new Code(
          Sql.id(row, "id"),
          new ContactAddress(Channel.valueOf(row.getString("channel")), row.getString("address")),
          row.getBytes("code"),
          row.getString("state").equals("OPEN"),
          row.getInt("tries"),
          Sql.instant(row, "expires_at"));
    }
  }

  private static Subject subject(Actor.Citizen citizen) {
    return Subject.of("person", citizen.person().value());
  }
}
