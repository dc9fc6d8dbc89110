package se.besked.integrations.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
  private static String clean(String given) {
    return FileName.of(given).as(FileKind.PDF);
  }

  @ParameterizedTest
  @CsvSource({
    "Läkarintyg för Åsa.pdf, Läkarintyg för Åsa.pdf",
    "../../etc/passwd.pdf, passwd.pdf",
    "C:\\Users\\asa\\intyg.PDF, intyg.pdf",
    "intyg, intyg.pdf",
    ".pdf, fil.pdf",
    "....pdf, fil.pdf",
    "nul.pdf, _nul.pdf",
    "a<b>|c?.pdf, a_b__c_.pdf",
    "'  mycket   luft  .pdf', mycket luft.pdf",
    "intyg.v2.pdf, intyg.v2.pdf"
  })
  void isSafeAndStillRecognised(String given, String expected) {
    assertThat(clean(given)).isEqualTo(expected);
  }

  @Test
  void unseenCharactersAreTakenAway() {
    assertThat(clean("in\u202Etyg\u0000\r\n.pdf")).isEqualTo("intyg.pdf");
  }

  @Test
  void decomposedLettersBecomeOrdinary() {
    assertThat(clean("La\u0308karintyg.pdf")).isEqualTo("L\u00E4karintyg.pdf");
  }

  @Test
  void aLongNameIsShortenedAndKeepsItsExtension() {
    assertThat(clean("å".repeat(400) + ".pdf")).isEqualTo("å".repeat(80) + ".pdf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "201305052381",
        "20130505-2381",
        "130505-2381",
        "1305052381",
        "20130505_2381",
        "20130505–2381",
        "20130505TF01"
      })
  void aPersonalNumberIsTakenAway(String number) {
    assertThat(clean("intyg " + number + ".pdf")).isEqualTo("intyg x.pdf");
  }

  @Test
  void otherDigitsAreKept() {
    assertThat(clean("IMG_20261122_101530.pdf")).isEqualTo("IMG_20261122_101530.pdf");
    assertThat(clean("faktura 1234567890.pdf")).isEqualTo("faktura 1234567890.pdf");
  }
}
