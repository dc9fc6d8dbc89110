package se.besked.casework.cases;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.store.Sql;

/** Case numbers without gaps: a number is taken by the transaction that makes the case. */
final class CaseNumbers {
  private final JdbcClient jdbc;

  CaseNumbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** For instance {@code "SKJ-2026-00042"}; the year is the Swedish one. */
  String next(String municipality, String service, String prefix, Instant at) {
    int year = Sql.day(at).getYear();
    int number =
        jdbc.sql(
                """
                insert into case_number_series (municipality, service, year, last)
                values (:municipality, :service, :year, 1)
                on conflict (municipality, service, year)
                  do update set last = case_number_series.last + 1
                returning last
                """)
            .param("municipality", municipality)
            .param("service", service)
            .param("year", year)
            .query(Integer.class)
            .single();
    return "%s-%d-%05d".formatted(prefix, year, number);
  }
}
