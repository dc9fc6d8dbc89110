package se.besked.casework.migration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.besked.casework.access.Actor;
import se.besked.casework.crypto.MasterKeys;
import se.besked.casework.crypto.Place;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;

/** Seals columns of text, with each case's or person's key. */
abstract class SealTexts extends SealingStep {
  private final List<PlainText> texts;

  SealTexts(
      String version,
      String description,
      List<PlainText> texts,
      @Nullable MasterKeys masters,
      Clock clock) {
    super(version, description, masters, clock);
    this.texts = List.copyOf(texts);
  }

  @Override
  void seal(SingleConnectionDataSource database) throws SQLException {
    for (var text : texts) {
      changing(database, text.table(), () -> seal(database, text));
    }
  }

  /** Reads the table as it was, a batch at a time, while its rows are written anew. */
  private void seal(SingleConnectionDataSource source, PlainText text) {
    var reading = new JdbcTemplate(source);
    reading.setFetchSize(BATCH);
    var jdbc = JdbcClient.create(source);
    reading.query(
        "select t.ctid::text as at, %s as the_owner, %s as the_row, t.* from %s t where %s"
            .formatted(
                text.owner(),
                text.row(),
                text.table(),
                text.columns().keySet().stream()
                    .map(plain -> "t." + plain + " is not null")
                    .collect(Collectors.joining(" or "))),
        (ResultSet row) -> sealed(jdbc, text, row));
  }

  private void sealed(JdbcClient jdbc, PlainText text, ResultSet row) throws SQLException {
    var seal = sealer(jdbc, text.key(), row.getObject("the_owner", UUID.class));
    var id = row.getObject("the_row", UUID.class);
    var update =
        jdbc.sql(
            "update %s set %s where ctid = :at::tid"
                .formatted(
                    text.table(),
                    text.columns().entrySet().stream()
                        .map(c -> c.getValue() + " = :" + c.getKey() + "::bytea")
                        .collect(Collectors.joining(", "))));
    for (var plain : text.columns().keySet()) {
      var there = row.getString(plain);
      update =
          update.param(
              plain, there == null ? null : seal.apply(new Place(text.table(), id, plain), there));
    }
    update.param("at", row.getString("at")).update();
  }

  private BiFunction<Place, String, byte[]> sealer(JdbcClient jdbc, PlainText.Key key, UUID owner) {
    return switch (key) {
      case CASE -> {
        var vault = caseVault(jdbc);
        yield (place, text) -> vault.seal(new CaseId(owner), place, text.getBytes(UTF_8));
      }
      case PERSON -> {
        var vault = personalVault(jdbc);
        var citizen = new Actor.Citizen(new PersonId(owner));
        yield (place, text) -> vault.seal(citizen, place, text.getBytes(UTF_8));
      }
    };
  }
}
