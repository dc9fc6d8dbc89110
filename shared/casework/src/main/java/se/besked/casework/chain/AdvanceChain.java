package se.besked.casework.chain;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes each municipality's chain on to what has been committed, in order of number. Several nodes
 * may: the database lets one at a time, and the others do nothing.
 */
public final class AdvanceChain {
  private static final int BATCH = 2_000;
  private static final int BATCHES = 50;

  private final JdbcClient jdbc;

  public AdvanceChain(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * As far as it goes now. What somebody may still commit below is waited for, so a second or third
   * run may be needed when others write meanwhile. Not to be called in a transaction.
   *
   * @return how many entries were linked
   */
  public int run() {
    int linked = 0;
    for (int batch = 0; batch < BATCHES; batch++) {
      int now =
          jdbc.sql("select chain_advance(:most)")
              .param("most", BATCH)
              .query(Integer.class)
              .single();
      linked += now;
      if (now < BATCH) {
        break;
      }
    }
    return linked;
  }
}
