package se.besked.casework.cases;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.store.Sql;
import se.besked.kernel.text.Written;

/** Case numbers without gaps: a number is taken by the transaction that makes the case. */
public final class CaseNumbers {
  private final JdbcClient jdbc;

  CaseNumbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A number as somebody writes it: {@code "skj 2026–00042"} is {@code "SKJ-2026-00042"}. */
  public static String read(String typed) {
    return Normalizer.normalize(Written.figures(typed), Normalizer.Form.NFKC)
        .replaceAll("[ -]+", "-")
        .toUpperCase(Locale.ROOT);
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
