package se.besked.casework.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import se.besked.casework.chain.ChainBreak.What;

/** Goes over the links in their order and reckons each anew. */
final class WalkLinks implements RowCallbackHandler {
  static final String LINKS =
      """
      select l.municipality as chain, l.position, l.number, l.hash, e.number as entry,
        e.municipality, e.table_name, encode(e.key, 'hex') as key, e.kind, e.form,
        encode(e.content, 'hex') as content, coalesce(e.item::text, '-') as item, e.made_by,
        (extract(epoch from e.at) * 1000000)::bigint as at
      from chain_link l left join chain_entry e on e.number = l.number
      order by l.municipality, l.position
      """;

  private static final byte[] BEFORE_THE_FIRST = new byte[32];

  private final Map<String, Head> heads = new LinkedHashMap<>();
  private final List<ChainBreak> breaks = new ArrayList<>();
  private final Map<String, String> writtenDown = new HashMap<>();
  private final MessageDigest sha256;

  /** How far one chain is, and what it says there. */
  private record Head(long position, long number, byte[] hash) {}

  WalkLinks(List<String> writtenDown) {
    for (var head : writtenDown) {
      int colon = head.lastIndexOf(':');
      if (!head.matches("[^:]+:[0-9]+:[0-9a-f]{64}")) {
        throw new IllegalArgumentException("Not a head such as havrelunda:17:ab…: " + head);
      }
      this.writtenDown.put(head.substring(0, colon), head.substring(colon + 1));
    }
    try {
      this.sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void processRow(ResultSet row) throws SQLException {
    var chain = row.getString("chain");
    var before = heads.getOrDefault(chain, new Head(0, 0, BEFORE_THE_FIRST));
    long position = row.getLong("position");
    long number = row.getLong("number");
    var hash = row.getBytes("hash");
    if (number <= before.number()) {
      breaks.add(at(row, What.PUT_BETWEEN));
    } else if (position != before.position() + 1
        || row.getString("municipality") == null
        || !chain.equals(row.getString("municipality"))
        || !MessageDigest.isEqual(hash, next(before.hash(), row))) {
      breaks.add(at(row, What.LINK));
    }
    var expected = writtenDown.remove(chain + ":" + position);
    if (expected != null && !expected.equals(HexFormat.of().formatHex(hash))) {
      breaks.add(at(row, What.NOT_AS_WRITTEN_DOWN));
    }
    heads.put(chain, new Head(position, number, hash));
  }

  /** A head that was written down and that no chain has come to is missing. */
  void end() {
    writtenDown.forEach(
        (place, hash) ->
            breaks.add(
                new ChainBreak(
                    place.substring(0, place.indexOf(':')),
                    "chain_link",
                    null,
                    place.substring(place.indexOf(':') + 1),
                    What.NOT_AS_WRITTEN_DOWN)));
  }

  private byte[] next(byte[] before, ResultSet row) throws SQLException {
    var said =
        String.join(
            "\n",
            row.getString("position"),
            row.getString("number"),
            row.getString("municipality"),
            row.getString("table_name"),
            row.getString("key"),
            row.getString("kind"),
            row.getString("form"),
            row.getString("content"),
            row.getString("item"),
            row.getString("made_by"),
            row.getString("at"));
    sha256.update(before);
    return sha256.digest(said.getBytes(StandardCharsets.UTF_8));
  }

  private static ChainBreak at(ResultSet row, What what) throws SQLException {
    var table = row.getString("table_name");
    return new ChainBreak(
        row.getString("chain"),
        table == null ? "chain_link" : table,
        row.getLong("number"),
        null,
        what);
  }

  List<ChainBreak> breaks() {
    return breaks;
  }

  Set<String> municipalities() {
    return heads.keySet();
  }

  long links(String municipality) {
    var head = heads.get(municipality);
    return head == null ? 0 : head.position();
  }

  String head(String municipality) {
    var head = heads.get(municipality);
    return head == null ? "-" : head.position() + ":" + HexFormat.of().formatHex(head.hash());
  }
}
