package se.besked.casework.chain;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table whose rows are chained. Said here and not read from the database, where whoever removes a
 * trigger would remove the table from the check.
 *
 * @param key the columns that tell a row from the others; the last may be null
 * @param municipality whose the row {@code t} is, in SQL
 */
record ChainedTable(String name, List<String> key, String municipality) {
  private static final String OWN = "t.municipality";
  private static final String OF_CASE =
      "(select c.municipality from case_file c where c.id = t.case_id)";
  private static final String OF_DECISION =
      "(select d.municipality from decision d where d.id = t.decision_id)";

  static final List<ChainedTable> ALL =
      List.of(
          new ChainedTable("audit_log", List.of("id"), OWN),
          new ChainedTable("case_event", List.of("id"), OF_CASE),
          new ChainedTable("case_signature", List.of("case_id", "person_id"), OF_CASE),
          new ChainedTable("case_amendment", List.of("id"), OF_CASE),
          new ChainedTable(
              "offer_signature",
              List.of("id"),
              "(select o.municipality from place_offer o where o.id = t.offer_id)"),
          new ChainedTable("decision", List.of("id"), OWN),
          new ChainedTable("decision_correction", List.of("decision_id", "edition"), OF_DECISION),
          new ChainedTable(
              "decision_document",
              List.of("decision_id", "kind", "edition", "recipient"),
              OF_DECISION),
          new ChainedTable("delivered_decision", List.of("decision_id"), OF_DECISION),
          new ChainedTable("decision_receipt", List.of("decision_id", "person_id"), OF_DECISION),
          new ChainedTable("journal_entry", List.of("event_id"), OWN),
          new ChainedTable("disposal_log", List.of("id"), OWN),
          new ChainedTable("disposal_run", List.of("id"), OWN),
          new ChainedTable(
              "disposal_item",
              List.of("id"),
              "(select r.municipality from disposal_run r where r.id = t.run_id)"));

  private static final String NONE = "-";

  /**
   * Rows that are not what their last entry says. Only functions of PostgreSQL's own are called:
   * one of ours might have been exchanged.
   */
  String differences() {
    return """
    with today as (
      select array_agg(attname::text order by octet_length(attname), attname collate "C") as columns
      from pg_attribute
      where attrelid = '%1$s'::regclass and attnum > 0 and not attisdropped
    ), last as (
      select distinct on (key) key, number, municipality, kind, content, form from chain_entry
      where table_name = '%1$s' order by key, number desc
    ), now as (
      select substr(sha256(convert_to(concat_ws('/', %2$s), 'UTF8')), 1, 16) as key,
        concat_ws('/', %2$s) as named, coalesce(%3$s, '%4$s') as municipality,
        to_jsonb(t) as said
      from %1$s t
    ), compared as (
      select coalesce(last.municipality, now.municipality) as municipality, last.number,
        now.named, case
          when last.key is null then 'NOT_CHAINED'
          when now.key is null and last.kind <> 'DISPOSED' then 'MISSING'
          when now.key is not null and last.kind = 'DISPOSED' then 'CAME_BACK'
          when now.key is not null and last.content is distinct from sha256(convert_to(
              case when f.columns = (select columns from today) then now.said::text
                else (select jsonb_object_agg(c, now.said -> c) from unnest(f.columns) c)::text
              end, 'UTF8')) then 'CHANGED'
        end as what
      from last full join now using (key) left join chain_form f on f.id = last.form
    )
    select municipality, '%1$s' as table_name, number, named, what from compared
    where what is not null
    """
        .formatted(
            name,
            key.stream().map(c -> "t." + c).collect(Collectors.joining(", ")),
            municipality,
            NONE);
  }
}
