package se.besked.casework.login;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Inside;
import se.besked.casework.access.Own;
import se.besked.casework.access.Subject;
import se.besked.casework.crypto.MasterVault;
import se.besked.casework.crypto.Place;
import se.besked.casework.ids.EidOrderId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.store.Sql;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.signing.ElectronicId.StartedOrder;
import se.besked.kernel.signing.ElectronicId.TextToSign;
import se.besked.kernel.signing.SignatureEvidence;
import tools.jackson.databind.json.JsonMapper;

/**
 * Orders to log in or sign, kept so that any node can go on with them while the phone is in the
 * hand. An order is found only by the browser that began it.
 */
@Component
public final class EidOrders {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;
  private final Desk desk;
  private final MasterVault vault;
  private final Clock clock;

  public EidOrders(JdbcClient jdbc, Desk desk, MasterVault vault, Clock clock) {
    this.jdbc = jdbc;
    this.desk = desk;
    this.vault = vault;
    this.clock = clock;
  }

  /** A login that has been started with the supplier. */
  public EidOrder login(Browser browser, String purposeJson, Begun begun) {
    return create(EidOrder.Kind.LOGIN, browser, purposeJson, begun, null, null);
  }

  /** A signature by one person that has been started with the supplier. */
  public EidOrder signature(
      Browser browser, String purposeJson, Begun begun, PersonId signer, TextToSign text) {
    return create(EidOrder.Kind.SIGN, browser, purposeJson, begun, signer, text);
  }

  private EidOrder create(
      EidOrder.Kind kind,
      Browser browser,
      String purposeJson,
      Begun begun,
      @Nullable PersonId signer,
      @Nullable TextToSign text) {
    var id = EidOrderId.random();
    var started = begun.started();
    return desk.whole(
        () -> {
          jdbc.sql(
                  """
                  insert into eid_order (id, kind, way, state, browser_hash, nonce_hash, purpose,
                    order_ref, auto_start_token, qr_start_token, qr_start_secret, received_at,
                    signer_id, text_to_sign, created_at)
                  values (:id, :kind, :way, 'PENDING', :browser, :nonce, :purpose::jsonb,
                    :orderRef, :autoStartToken, :qrStartToken, :qrStartSecret, :receivedAt,
                    :signer, :text, :now)
                  """)
              .param("id", id.value())
              .param("kind", kind.name())
              .param("way", begun.way().name())
              .param("browser", browser.hash())
              .param("nonce", begun.nonceHash())
              .param("purpose", purposeJson)
              .param("orderRef", started.orderRef())
              .param("autoStartToken", started.autoStartToken())
              .param("qrStartToken", started.qrStartToken())
              .param("qrStartSecret", secret(id, started))
              .param("receivedAt", Sql.at(started.receivedAt()))
              .param("signer", signer == null ? null : signer.value())
              .param("text", text == null ? null : sealed(id, "text_to_sign", text))
              .param("now", Sql.at(clock.instant()))
              .update();
          return find(id, browser).orElseThrow();
        });
  }

  public Optional<EidOrder> find(EidOrderId id, Browser browser) {
    return jdbc.sql("select * from eid_order where id = :id and browser_hash = :browser")
        .param("id", id.value())
        .param("browser", browser.hash())
        .query((row, n) -> read(row))
        .optional();
  }

  /** An order that is at hand, as it is now. */
  public EidOrder again(EidOrder order) {
    return jdbc.sql("select * from eid_order where id = :id")
        .param("id", order.id().value())
        .query((row, n) -> read(row))
        .optional()
        .orElse(order);
  }

  /**
   * Signatures that have not come to an end, and that no page has asked for of late: the tab is
   * gone, or the telephone died. The oldest first.
   *
   * @param notSince when the last of them began, or was approved
   */
  @Inside("a job finishes them as whoever signed")
  public List<EidOrder> leftAlone(Instant notSince, int atMost) {
    return jdbc.sql(
            """
            select * from eid_order
            where kind = 'SIGN' and state in ('PENDING', 'APPROVED', 'COMPLETE')
              and coalesce(approved_at, created_at) < :since
            order by created_at limit :atMost
            """)
        .param("since", Sql.at(notSince))
        .param("atMost", atMost)
        .query((row, n) -> read(row))
        .list();
  }

  /** Signatures that a person has begun, and that have not come to an end. The oldest first. */
  @Own("the citizen's signatures")
  public List<EidOrder> unfinished(Actor.Citizen signer) {
    return desk.as(
        signer,
        Subject.list("signature"),
        "signature.list",
        () ->
            jdbc.sql(
                    """
                  select * from eid_order
                  where signer_id = :signer and kind = 'SIGN'
                    and state in ('PENDING', 'APPROVED', 'COMPLETE')
                  order by created_at, id
                  """)
                .param("signer", signer.person().value())
                .query((row, n) -> read(row))
                .list());
  }

  /** What it was for is done, or whoever completed it has been told why not. */
  public boolean settle(EidOrderId id) {
    return jdbc.sql(
                """
                update eid_order set state = 'CONSUMED', version = version + 1
                where id = :id and state = 'COMPLETE'
                """)
            .param("id", id.value())
            .update()
        == 1;
  }

  /** The supplier says that the order goes on. False when it has ended or been renewed since. */
  public boolean progress(EidOrderId id, int version, String hint) {
    return jdbc.sql(
                """
                update eid_order set hint = :hint, version = version + 1
                where id = :id and version = :version and state = 'PENDING'
                """)
            .param("hint", hint)
            .param("id", id.value())
            .param("version", version)
            .update()
        == 1;
  }

  /** The supplier's order was made anew under the same order of ours, with a nonce of its own. */
  public boolean renewed(EidOrderId id, int version, Begun begun) {
    var started = begun.started();
    return jdbc.sql(
                """
                update eid_order set order_ref = :orderRef, auto_start_token = :autoStartToken,
                  qr_start_token = :qrStartToken, qr_start_secret = :qrStartSecret,
                  received_at = :receivedAt, nonce_hash = :nonce, returned_at = null,
                  hint = null, renewals = renewals + 1, version = version + 1
                where id = :id and version = :version and state = 'PENDING' and way = :way
                """)
            .param("nonce", begun.nonceHash())
            .param("way", begun.way().name())
            .param("orderRef", started.orderRef())
            .param("autoStartToken", started.autoStartToken())
            .param("qrStartToken", started.qrStartToken())
            .param("qrStartSecret", secret(id, started))
            .param("receivedAt", Sql.at(started.receivedAt()))
            .param("id", id.value())
            .param("version", version)
            .update()
        == 1;
  }

  /**
   * The supplier says that it is done. The supplier tells that only once, so this asks for the
   * supplier's own reference and not for the version: another tab's progress must not lose it.
   *
   * @param isHere whether it is known already that the app is where the browser is; if not, the
   *     order is only approved until {@link #returned}, unless that has happened before
   * @param hint why it is not known, for when the app never returns
   */
  public boolean approved(
      EidOrderId id,
      PersonId person,
      PersonName name,
      SignatureEvidence evidence,
      boolean isHere,
      String hint) {
    return jdbc.sql(
                """
                update eid_order set person_id = :person, given_name = :given, surname = :surname,
                  evidence = :evidence, hint = :hint, approved_at = :now, ended_at = :now,
                  state = case when way = 'QR' or returned_at is not null or :isHere
                    then 'COMPLETE' else 'APPROVED' end,
                  version = version + 1
                where id = :id and order_ref = :orderRef
                  and (state = 'PENDING' or state = 'FAILED' and hint = 'lost')
                  and (signer_id is null or signer_id = :person)
                """)
            .param("person", person.value())
            .param("given", name.givenName())
            .param("surname", name.surname())
            .param("evidence", sealed(id, "evidence", evidence))
            .param("hint", hint)
            .param("isHere", isHere)
            .param("now", Sql.at(clock.instant()))
            .param("id", id.value())
            .param("orderRef", evidence.orderRef())
            .update()
        == 1;
  }

  /**
   * The app opened its return address in this browser. Counts once, and only in the browser that
   * began the order; a nonce alone is worth nothing elsewhere.
   *
   * @param approvedAfter what was approved earlier is completed by no return
   * @return the order as it then is; empty when this browser has no order with this nonce
   */
  public Optional<EidOrder> returned(ReturnNonce nonce, Browser browser, Instant approvedAfter) {
    return desk.whole(
        () ->
            jdbc.sql(
                    """
                    update eid_order set nonce_hash = null, returned_at = :now,
                      state = case when state = 'APPROVED' and approved_at > :after
                        then 'COMPLETE' else state end,
                      version = version + 1
                    where nonce_hash = :nonce and browser_hash = :browser
                    returning *
                    """)
                .param("now", Sql.at(clock.instant()))
                .param("after", Sql.at(approvedAfter))
                .param("nonce", nonce.hash())
                .param("browser", browser.hash())
                .query((row, n) -> read(row))
                .optional());
  }

  /**
   * Nothing showed that the app is where the browser is. What was approved is thrown away, and the
   * audit log keeps that somebody may have been deceived. False when the app came back after all.
   *
   * @param why for the audit log
   */
  public boolean elsewhere(EidOrder order, String why) {
    return desk.whole(
        () ->
            jdbc.sql(
                    """
                    update eid_order o set state = 'FAILED', person_id = null, given_name = null,
                      surname = null, evidence = null, ended_at = :now, version = version + 1
                    from (select id, person_id from eid_order where id = :id for update) before
                    where o.id = before.id and o.state = 'APPROVED'
                    returning before.person_id
                    """)
                .param("now", Sql.at(clock.instant()))
                .param("id", order.id().value())
                .query((row, n) -> new PersonId(Sql.id(row, "person_id")))
                .optional()
                .map(
                    person -> {
                      desk.turnedDown(
                          new Actor.Citizen(person),
                          order.kind() == EidOrder.Kind.LOGIN ? "login.open" : "signature.give",
                          Subject.of("eid_order", order.id().value()),
                          why);
                      return person;
                    })
                .isPresent());
  }

  /** Exchanges a completed order for what it proved. The second exchange gets nothing. */
  public Optional<EidOrder> consume(EidOrderId id, Browser browser) {
    return desk.whole(
        () -> {
          int rows =
              jdbc.sql(
                      """
                      update eid_order set state = 'CONSUMED', version = version + 1
                      where id = :id and browser_hash = :browser and state = 'COMPLETE'
                      """)
                  .param("id", id.value())
                  .param("browser", browser.hash())
                  .update();
          return rows == 1 ? find(id, browser) : Optional.<EidOrder>empty();
        });
  }

  /**
   * The supplier has told how it ended, and nobody here has written it down. Whoever heard it and
   * is about to write still may: {@link #approved} counts all the same. One that has been made anew
   * at the supplier since is not lost.
   *
   * @param hint says so
   */
  public boolean lost(EidOrder order, String hint) {
    return jdbc.sql(
                """
                update eid_order set state = 'FAILED', hint = :hint, ended_at = :now,
                  version = version + 1
                where id = :id and order_ref = :orderRef and state = 'PENDING'
                """)
            .param("hint", hint)
            .param("now", Sql.at(clock.instant()))
            .param("id", order.id().value())
            .param("orderRef", order.started().orderRef())
            .update()
        == 1;
  }

  public boolean failed(EidOrderId id, int version, String hint) {
    return end(id, version, List.of("PENDING"), "FAILED", hint);
  }

  public boolean cancelled(EidOrderId id, int version) {
    return end(id, version, List.of("PENDING", "APPROVED"), "CANCELLED", "userCancel");
  }

  private boolean end(EidOrderId id, int version, List<String> from, String state, String hint) {
    return jdbc.sql(
                """
                update eid_order set state = :state, hint = :hint, ended_at = :now,
                  person_id = null, given_name = null, surname = null, evidence = null,
                  version = version + 1
                where id = :id and version = :version and state in (:from)
                """)
            .param("state", state)
            .param("from", from)
            .param("hint", hint)
            .param("now", Sql.at(clock.instant()))
            .param("id", id.value())
            .param("version", version)
            .update()
        == 1;
  }

  /**
   * Removes old orders; evidence of signatures has been copied to its case by then. A signature
   * that waits, as for a register that is down, is kept.
   */
  public int purge(Duration olderThan) {
    return jdbc.sql(
            """
            delete from eid_order
            where created_at < :before and not (kind = 'SIGN' and state = 'COMPLETE')
            """)
        .param("before", Sql.at(clock.instant().minus(olderThan)))
        .update();
  }

  private EidOrder read(ResultSet row) throws SQLException {
    var id = new EidOrderId(Sql.id(row, "id"));
    var signer = Sql.maybeId(row, "signer_id");
    return new EidOrder(
        id,
        EidOrder.Kind.valueOf(row.getString("kind")),
        EidOrder.Way.valueOf(row.getString("way")),
        EidOrder.State.valueOf(row.getString("state")),
        row.getString("purpose"),
        new StartedOrder(
            row.getString("order_ref"),
            row.getString("auto_start_token"),
            row.getString("qr_start_token"),
            new String(
                vault.open(place(id, "qr_start_secret"), row.getBytes("qr_start_secret")),
                StandardCharsets.UTF_8),
            Sql.instant(row, "received_at")),
        signer == null ? null : new PersonId(signer),
        opened(id, "text_to_sign", row, TextToSign.class),
        row.getString("hint"),
        row.getInt("renewals"),
        Sql.maybeInstant(row, "approved_at"),
        completed(id, row),
        Sql.instant(row, "created_at"),
        row.getInt("version"));
  }

  private EidOrder.@Nullable Completed completed(EidOrderId id, ResultSet row) throws SQLException {
    if (row.getString("state").equals("APPROVED")) {
      return null;
    }
    UUID person = Sql.maybeId(row, "person_id");
    var evidence = opened(id, "evidence", row, SignatureEvidence.class);
    if (person == null || evidence == null) {
      return null;
    }
    return new EidOrder.Completed(
        new PersonId(person),
        new PersonName(row.getString("given_name"), row.getString("surname")),
        evidence);
  }

  private <T> @Nullable T opened(EidOrderId id, String column, ResultSet row, Class<T> type)
      throws SQLException {
    byte[] sealed = row.getBytes(column);
    return sealed == null ? null : JSON.readValue(vault.open(place(id, column), sealed), type);
  }

  private byte[] sealed(EidOrderId id, String column, Object value) {
    return vault.seal(place(id, column), JSON.writeValueAsBytes(value));
  }

  private byte[] secret(EidOrderId id, StartedOrder started) {
    return vault.seal(
        place(id, "qr_start_secret"), started.qrStartSecret().getBytes(StandardCharsets.UTF_8));
  }

  private static Place place(EidOrderId id, String column) {
    return new Place("eid_order", id.value(), column);
  }
}
