package se.besked.casework.chain;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.besked.casework.chain.ChainBreak.What;
import se.besked.casework.crypto.CheckKeys;

/**
 * Checks everything that is chained, from the first link to the last, and that what is sealed can
 * still be opened, in one look that others may write beside. Reads only, and calls nothing that is
 * kept in the database.
 */
public final class CheckChain {
  private static final int ROWS_AT_A_TIME = 5_000;

  /** More are not told one by one. */
  private static final int AT_MOST = 1_000;

  private static final String NOT_LINKED =
      """
      select e.municipality, e.table_name, e.number, null as named, 'PUT_BETWEEN' as what
      from chain_entry e
      where e.number <= (select greatest(s.linked, (select max(number) from chain_link))
          from chain_state s)
        and not exists (select 1 from chain_link l where l.number = e.number)
      """;

  private static final String BY_ANOTHER =
      """
      select e.municipality, e.table_name, e.number, null as named, 'BY_ANOTHER' as what
      from chain_entry e
      where e.kind <> 'FOUND' and e.made_by in (select rolname from pg_roles
          where rolsuper or oid in (select relowner from pg_class where relname = 'chain_entry'))
        or e.kind = 'FOUND' and e.number > (select min(number) from chain_entry
          where kind <> 'FOUND')
      """;

  private static final String NOT_DISPOSED =
      """
      select e.municipality, e.table_name, e.number, null as named, 'NOT_DISPOSED' as what
      from chain_entry e
      where e.kind = 'DISPOSED' and not exists (
        select 1 from disposal_item i join disposal_run r on r.id = i.run_id
        where i.id = e.item and i.state = 'DISPOSED' and r.confirmed_by <> r.proposed_by)
      """;

  /** What comes after a disposal is no longer what was, although it is as its own entry says. */
  private static final String CAME_BACK =
      """
      select e.municipality, e.table_name, e.number, null as named, 'CAME_BACK' as what
      from chain_entry e
      where e.kind = 'ADDED' and exists (select 1 from chain_entry gone
        where gone.table_name = e.table_name and gone.key = e.key and gone.kind = 'DISPOSED'
          and gone.number < e.number)
      """;

  private static final String TAIL =
      """
      select municipality, count(*) as entries, min(number) as first, min(at) as since
      from chain_entry where number > coalesce((select max(number) from chain_link), 0)
      group by municipality
      """;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate oneLook;
  private final @Nullable CheckKeys keys;

  /** The chain alone, for whoever has no master key. */
  public CheckChain(DataSource database) {
    this(database, null);
  }

  public CheckChain(DataSource database, @Nullable CheckKeys keys) {
    this.keys = keys;
    this.jdbc = new JdbcTemplate(database);
    this.jdbc.setFetchSize(ROWS_AT_A_TIME);
    this.oneLook = new TransactionTemplate(new JdbcTransactionManager(database));
    this.oneLook.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.oneLook.setReadOnly(true);
  }

  /** Every municipality that has anything chained, by name. */
  public List<ChainReport> run() {
    return run(List.of());
  }

  /**
   * @param writtenDown heads of earlier checks, which must stand in the chains still: municipality,
   *     position and hash with colons between
   */
  public List<ChainReport> run(List<String> writtenDown) {
    return java.util.Objects.requireNonNull(oneLook.execute(open -> look(writtenDown)));
  }

  private List<ChainReport> look(List<String> writtenDown) {
    // As the triggers had it when they hashed.
    jdbc.execute("set local timezone to 'UTC'; set local bytea_output to 'hex'");
    takeTime();
    var walk = new WalkLinks(writtenDown);
    jdbc.query(WalkLinks.LINKS, walk);
    walk.end();
    var breaks = new ArrayList<>(walk.breaks());
    find(NOT_LINKED, breaks);
    find(BY_ANOTHER, breaks);
    find(NOT_DISPOSED, breaks);
    find(CAME_BACK, breaks);
    ChainedTable.ALL.forEach(table -> find(table.differences(), breaks));
    if (keys != null) {
      breaks.addAll(unopened(keys));
    }
    var tails = new TreeMap<String, Tail>();
    jdbc.query(
        TAIL,
        row -> {
          tails.put(
              row.getString("municipality"),
              new Tail(
                  row.getLong("entries"),
                  row.getLong("first"),
                  row.getTimestamp("since").toInstant()));
        });
    return reports(walk, breaks, tails);
  }

  /** It reads all there is, which takes longer than anybody else may. */
  private void takeTime() {
    jdbc.execute("set local statement_timeout to 0");
    var unused =
        jdbc.execute(
            (Connection connection) -> {
              connection.setNetworkTimeout(Runnable::run, 0);
              return Boolean.TRUE;
            });
  }

  private void find(String sql, List<ChainBreak> breaks) {
    breaks.addAll(
        jdbc.query(
            "%s order by number nulls last limit %d".formatted(sql, AT_MOST),
            (row, n) ->
                new ChainBreak(
                    row.getString("municipality"),
                    row.getString("table_name"),
                    row.getObject("number", Long.class),
                    row.getString("named"),
                    What.valueOf(row.getString("what")))));
  }

  private List<ChainBreak> unopened(CheckKeys all) {
    var unopened = new ArrayList<ChainBreak>();
    all.run(
        jdbc,
        key -> {
          if (unopened.size() < AT_MOST) {
            unopened.add(
                new ChainBreak(
                    key.municipality(), key.table(), null, key.owner().toString(), What.KEY));
          }
        });
    return unopened;
  }

  private static List<ChainReport> reports(
      WalkLinks walk, List<ChainBreak> breaks, Map<String, Tail> tails) {
    var names = new java.util.TreeSet<>(walk.municipalities());
    names.addAll(tails.keySet());
    breaks.forEach(b -> names.add(b.municipality()));
    return names.stream()
        .map(
            name -> {
              var tail = tails.get(name);
              return new ChainReport(
                  name,
                  walk.links(name),
                  walk.head(name),
                  breaks.stream()
                      .filter(b -> b.municipality().equals(name))
                      .sorted(
                          Comparator.comparing(
                              ChainBreak::number, Comparator.nullsLast(Long::compare)))
                      .toList(),
                  tail == null ? 0 : tail.entries(),
                  tail == null ? null : tail.first(),
                  tail == null ? null : tail.since());
            })
        .toList();
  }

  private record Tail(long entries, long first, java.time.Instant since) {}
}
