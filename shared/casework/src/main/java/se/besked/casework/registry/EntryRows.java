package se.besked.casework.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseAttachments;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.crypto.Place;
import se.besked.casework.decisions.DecisionDocuments;
import se.besked.casework.decisions.DecisionRows;
import se.besked.casework.ids.AttachmentId;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.DecisionId;
import se.besked.casework.store.Sql;
import se.besked.kernel.attachments.FileEnding;
import se.besked.kernel.registry.RegistryEntry;
import se.besked.kernel.registry.RegistryEntry.Direction;

/** Entries with everything that is sent along with them. */
final class EntryRows {
  /**
   * A case that is protected now makes every entry of it restricted, also earlier ones. Those are
   * few and have an index of their own, so that no other case is looked at.
   */
  static final String IS_RESTRICTED =
      """
      (j.restricted or j.case_id in (
        select c.id from case_file c where c.is_protected))
      """;

  static final String SELECT =
      "select j.*, f.board, f.year as file_year, f.number as file_number, "
          + IS_RESTRICTED
          + """
             as is_restricted,
              (select count(*) from journal_document d where d.event_id = j.event_id) as documents
            from journal_entry j join registry_file f on f.case_id = j.case_id
            """;

  private static final Actor.SystemJob JOB = new Actor.SystemJob("registry");

  private final JdbcClient jdbc;
  private final CaseVault vault;
  private final CaseAttachments attachments;
  private final DecisionRows decisions;
  private final DecisionDocuments letters;

  EntryRows(
      JdbcClient jdbc, CaseVault vault, CaseAttachments attachments, DecisionDocuments letters) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.attachments = attachments;
    this.decisions = new DecisionRows(jdbc);
    this.letters = letters;
  }

  Optional<RegistryEntry> find(long eventId) {
    return jdbc.sql(SELECT + " where j.event_id = :event")
        .param("event", eventId)
        .query((row, n) -> entry(row))
        .optional();
  }

  /** The entries made on a Swedish day, in the record's order. */
  List<RegistryEntry> of(String municipality, LocalDate day) {
    return jdbc.sql(
            SELECT
                + """
                   where j.municipality = :m and j.entered_at >= :from and j.entered_at < :to
                  order by j.year, j.number
                  """)
        .param("m", municipality)
        .param("from", Sql.at(Sql.startOf(day)))
        .param("to", Sql.at(Sql.startOf(day.plusDays(1))))
        .query((row, n) -> entry(row))
        .list();
  }

  static JournalLine line(ResultSet row) throws SQLException {
    var direction = Direction.valueOf(row.getString("direction"));
    return new JournalLine(
        row.getInt("year"),
        row.getInt("number"),
        row.getString("board"),
        designation(row),
        row.getInt("sequence"),
        row.getString("case_number"),
        row.getString("title"),
        direction,
        counterpart(direction, row.getString("title")),
        row.getInt("documents"),
        Sql.instant(row, "happened_at"),
        Sql.instant(row, "entered_at"),
        row.getBoolean("is_restricted"));
  }

  private RegistryEntry entry(ResultSet row) throws SQLException {
    var seen = line(row);
    var line = seen.restricted() ? seen.withheld() : seen;
    return new RegistryEntry(
        row.getString("municipality") + "-" + row.getLong("event_id"),
        line.board(),
        line.designation(),
        line.sequence(),
        line.caseNumber(),
        line.restricted() ? "Handling" : line.title(),
        line.direction(),
        line.counterpart(),
        line.happenedAt(),
        line.enteredAt(),
        line.restricted(),
        line.restricted() ? List.of() : documents(row.getLong("event_id"), line.sequence()));
  }

  private static String designation(ResultSet row) throws SQLException {
    return row.getString("board") + " " + row.getInt("file_year") + "/" + row.getInt("file_number");
  }

  /** Never a name: the record is public, and whose child applies for what often is not. */
  private static String counterpart(Direction direction, String title) {
    if (direction == Direction.INTERNAL) {
      return "";
    }
    return title.startsWith("Överlämnande") || title.startsWith("Avgörande")
        ? "Domstol"
        : "Vårdnadshavare";
  }

  private List<RegistryEntry.Document> documents(long eventId, int sequence) {
    var all =
        jdbc.sql(
                """
                select id, case_id, kind, source, media_type, size, sha256 from journal_document
                where event_id = :event order by kind, id
                """)
            .param("event", eventId)
            .query(
                (row, n) ->
                    new Kept(
                        Sql.id(row, "id"),
                        new CaseId(Sql.id(row, "case_id")),
                        row.getString("kind"),
                        Sql.maybeId(row, "source"),
                        "%d-%d-%s"
                            .formatted(
                                sequence, n + 1, row.getString("kind").toLowerCase(Locale.ROOT)),
                        row.getString("media_type"),
                        row.getInt("size"),
                        HexFormat.of().formatHex(row.getBytes("sha256"))))
            .list();
    return all.stream().map(this::document).toList();
  }

  private RegistryEntry.Document document(Kept kept) {
    Supplier<byte[]> content = () -> content(kept);
    return new RegistryEntry.Document(
        kept.name() + "." + FileEnding.of(kept.mediaType()),
        kept.mediaType(),
        kept.size(),
        kept.sha256(),
        content);
  }

  private byte[] content(Kept kept) {
    return switch (kept.kind()) {
      case "ATTACHMENT" ->
          attachments
              .read(JOB, kept.caseId(), AttachmentId.of(kept.sourceOrFail().toString()))
              .orElseThrow();
      case "LETTER" ->
          letters
              .letter(decisions.find(new DecisionId(kept.sourceOrFail())).orElseThrow())
              .orElseThrow();
      default ->
          vault.open(
              kept.caseId(),
              new Place("journal_document", kept.id(), "content"),
              jdbc.sql("select content from journal_document where id = :id")
                  .param("id", kept.id())
                  .query((row, n) -> row.getBytes(1))
                  .single());
    };
  }

  private record Kept(
      UUID id,
      CaseId caseId,
      String kind,
      @Nullable UUID source,
      String name,
      String mediaType,
      int size,
      String sha256) {
    UUID sourceOrFail() {
      if (source == null) {
        throw new IllegalStateException("A document of this kind has a source");
      }
      return source;
    }
  }
}
