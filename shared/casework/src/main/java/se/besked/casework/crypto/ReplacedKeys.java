package se.besked.casework.crypto;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What keys were wrapped as before they were wrapped anew. Kept by the database, for a time. */
public final class ReplacedKeys {
  private final JdbcClient jdbc;

  public ReplacedKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is older than 35 days, when every key opens; of how many keys. */
  public int forget() {
    return jdbc.sql("select forget_replaced_keys()").query(Integer.class).single();
  }
}
