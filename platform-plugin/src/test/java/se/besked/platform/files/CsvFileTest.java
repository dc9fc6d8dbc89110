package se.besked.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "-cmd",
        "+46",
        "@SUM(A1)",
        "\t=1", // formulas
        "2026-11",
        "11/2026",
        "1-2",
        "3.4",
        "1 mars",
        "mar-26",
        "5 DEC",
        "12:30",
        "1/2", // days, times
        "198501012382",
        "0701740605",
        "007",
        "1E5",
        "1e+5",
        "123456789012",
        "1 234" // numbers
      })
  void whatASpreadsheetWouldGuessIsText(String value) {
    assertThat(CsvFile.quoted(value)).isEqualTo("\"'" + value + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "-240",
        "420000",
        "12,5",
        "45 %",
        "2026-11-30",
        "19850101-2382",
        "BUN 2026/1",
        "SKJ-2026-00012",
        "Ansökan",
        "2026-11-30T12:00:00+01:00",
        "5 personer",
        "–"
      })
  void whatItReadsAsItselfStands(String value) {
    assertThat(CsvFile.quoted(value)).isEqualTo("\"" + value + "\"");
  }

  @Test
  void aTableBeginsWithItsMarkAndDoublesQuotationMarks() {
    assertThat(
            new String(
                CsvFile.of(List.of("namn", "år"), List.of(List.of("han \"sade\"", "2026"))),
                StandardCharsets.UTF_8))
        .isEqualTo("\ufeff\"namn\";\"år\"\r\n\"han \"\"sade\"\"\";\"2026\"\r\n");
  }
}
