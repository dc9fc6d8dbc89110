package se.besked.casework.offers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.crypto.Place;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.OfferId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.store.Sql;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.signing.SignatureEvidence;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of offers. For the use cases of this module, which have checked who asks. Whoever
 * changes an offer holds its case first.
 */
@Component
public final class OfferRows {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;
  private final CaseVault vault;
  private final Clock clock;

  public OfferRows(JdbcClient jdbc, CaseVault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  Optional<PlaceOffer> find(OfferId id) {
    return jdbc.sql("select * from place_offer where id = :id")
        .param("id", id.value())
        .query((row, n) -> read(row))
        .optional();
  }

  Optional<PlaceOffer> byKey(String municipality, String key) {
    return jdbc.sql("select * from place_offer where municipality = :m and external_key = :key")
        .param("m", municipality)
        .param("key", key)
        .query((row, n) -> read(row))
        .optional();
  }

  public List<PlaceOffer> of(CaseId caseId) {
    return jdbc.sql("select * from place_offer where case_id = :case order by made_at, id")
        .param("case", caseId.value())
        .query((row, n) -> read(row))
        .list();
  }

  void insert(OfferId id, String municipality, CaseId caseId, NewOffer offer, String by) {
    var terms = offer.terms();
    jdbc.sql(
            """
            insert into place_offer (id, municipality, case_id, external_key, unit_id, unit_name,
              activity, starts_on, weekly_hours, fee_per_month, fee_text, ends_placement,
              special_support, answer_by, options, needs_all, closes_application, state, made_by, made_at)
            values (:id, :municipality, :case, :key, :unit, :unitName,
              :activity, :starts, :hours, :fee, :feeText, :ends,
              :support, :answerBy, :options, :needsAll, :closes, 'OPEN', :by, :now)
            """)
        .param("id", id.value())
        .param("municipality", municipality)
        .param("case", caseId.value())
        .param("key", offer.externalKey())
        .param("unit", terms.unitId())
        .param("unitName", terms.unitName())
        .param("activity", terms.activity().name())
        .param("starts", terms.startsOn())
        .param("hours", terms.weeklyHours())
        .param("fee", terms.feePerMonth())
        .param("feeText", terms.feeText())
        .param("ends", terms.endsPlacement())
        .param("support", terms.specialSupport())
        .param("answerBy", offer.answerBy())
        .param("options", offer.options().stream().map(Enum::name).collect(Collectors.joining(" ")))
        .param("needsAll", offer.needsAll())
        .param("closes", offer.closesApplication())
        .param("by", by)
        .param("now", Sql.at(clock.instant()))
        .update();
    offer.guardians().keySet().forEach(g -> addGuardian(id, g));
  }

  void addGuardian(OfferId id, PersonId guardian) {
    jdbc.sql("insert into offer_answer (offer_id, person_id) values (:offer, :person)")
        .param("offer", id.value())
        .param("person", guardian.value())
        .update();
  }

  List<OfferAnswer> answers(OfferId id) {
    return jdbc.sql("select * from offer_answer where offer_id = :id order by person_id")
        .param("id", id.value())
        .query(
            (row, n) ->
                new OfferAnswer(
                    new PersonId(Sql.id(row, "person_id")),
                    choice(row, "choice"),
                    Sql.maybeInstant(row, "answered_at"),
                    Sql.maybeInstant(row, "ended_at"),
                    row.getInt("version")))
        .list();
  }

  void answer(PlaceOffer offer, OfferAnswer of, OfferChoice choice, SignatureEvidence evidence) {
    put(offer.id(), of, choice, false);
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into offer_signature (id, offer_id, person_id, choice, evidence, signed_at)
            values (:id, :offer, :person, :choice, :evidence, :now)
            """)
        .param("id", id)
        .param("offer", offer.id().value())
        .param("person", of.person().value())
        .param("choice", choice.name())
        .param(
            "evidence",
            vault.seal(
                offer.caseId(),
                new Place("offer_signature", id, "evidence"),
                JSON.writeValueAsBytes(evidence)))
        .param("now", Sql.at(clock.instant()))
        .update();
  }

  /** The evidence of every signed answer, the oldest first. */
  List<SignatureEvidence> evidence(PlaceOffer offer, PersonId person) {
    return jdbc
        .sql(
            """
            select id, evidence from offer_signature
            where offer_id = :offer and person_id = :person order by signed_at
            """)
        .param("offer", offer.id().value())
        .param("person", person.value())
        .query(
            (row, n) ->
                vault.open(
                    offer.caseId(),
                    new Place("offer_signature", Sql.id(row, "id"), "evidence"),
                    row.getBytes("evidence")))
        .list()
        .stream()
        .map(json -> JSON.readValue(json, SignatureEvidence.class))
        .toList();
  }

  void put(OfferId id, OfferAnswer of, @Nullable OfferChoice choice, boolean ended) {
    Sql.one(
        jdbc.sql(
                """
                update offer_answer set choice = :choice,
                  answered_at = case when :choice::text is null then null else :now::timestamptz end,
                  ended_at = case when :ended then :now::timestamptz else ended_at end,
                  version = version + 1
                where offer_id = :offer and person_id = :person and version = :version
                """)
            .param("choice", choice == null ? null : choice.name())
            .param("ended", ended)
            .param("now", Sql.at(clock.instant()))
            .param("offer", id.value())
            .param("person", of.person().value())
            .param("version", of.version())
            .update(),
        "offer answer");
  }

  PlaceOffer move(
      PlaceOffer offer, PlaceOffer.State to, @Nullable OfferChoice outcome, @Nullable String by) {
    Sql.one(
        jdbc.sql(
                """
                update place_offer set state = :to, outcome = :outcome,
                  settled_at = case when :to in ('OPEN', 'DISPUTED') then null
                    else :now::timestamptz end,
                  settled_by = :by, version = version + 1
                where id = :id and version = :version and state in ('OPEN', 'DISPUTED')
                """)
            .param("to", to.name())
            .param("outcome", outcome == null ? null : outcome.name())
            .param("by", by)
            .param("now", Sql.at(clock.instant()))
            .param("id", offer.id().value())
            .param("version", offer.version())
            .update(),
        "offer");
    return find(offer.id()).orElseThrow();
  }

  /** The case has ended another way, and with it what it was offered. The caller holds the case. */
  public void withdrawAll(CaseId caseId, String by) {
    of(caseId).stream()
        .filter(o -> !o.isSettled())
        .forEach(
            o -> {
              var unused = move(o, PlaceOffer.State.WITHDRAWN, null, by);
            });
  }

  private static @Nullable OfferChoice choice(ResultSet row, String column) throws SQLException {
    String name = row.getString(column);
    return name == null ? null : OfferChoice.valueOf(name);
  }

  static PlaceOffer read(ResultSet row) throws SQLException {
    return new PlaceOffer(
        new OfferId(Sql.id(row, "id")),
        row.getString("municipality"),
        new CaseId(Sql.id(row, "case_id")),
        row.getString("external_key"),
        new OfferTerms(
            row.getString("unit_id"),
            row.getString("unit_name"),
            Activity.valueOf(row.getString("activity")),
            row.getObject("starts_on", LocalDate.class),
            (Integer) row.getObject("weekly_hours"),
            (Integer) row.getObject("fee_per_month"),
            row.getString("fee_text"),
            row.getString("ends_placement"),
            row.getBoolean("special_support")),
        row.getObject("answer_by", LocalDate.class),
        Arrays.stream(row.getString("options").split(" ")).map(OfferChoice::valueOf).toList(),
        row.getBoolean("needs_all"),
        row.getBoolean("closes_application"),
        PlaceOffer.State.valueOf(row.getString("state")),
        choice(row, "outcome"),
        Sql.instant(row, "made_at"),
        Sql.maybeInstant(row, "settled_at"),
        row.getInt("version"));
  }
}
