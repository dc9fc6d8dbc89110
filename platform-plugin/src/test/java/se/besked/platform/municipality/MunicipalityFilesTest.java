package se.besked.platform.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.besked.childcare.fees.FeeSchedule;
import se.besked.childcare.start.EducareRules;
import se.besked.childcare.start.PreschoolRules;
import se.besked.journey.catalogue.EServices;
import se.besked.kernel.law.MissingRule;
import se.besked.platform.municipality.MunicipalityFiles.Source;

class MunicipalityFilesTest {
  private static final String DEMO = file("/municipality/test.yaml");

  private static String file(String path) {
    try (var file = MunicipalityFilesTest.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MunicipalityFiles read(Source... sources) {
    return new MunicipalityFiles(List.of(sources), "demo", EServices.onClassPath());
  }

  @Test
  void readsTheDemoMunicipality() {
    var bundled = file("/municipalities/demo.yaml");
    var host = read(new Source("demo.yaml", bundled)).host();

    assertThat(host.name()).isEqualTo("Havrelunda kommun");
    assertThat(host.code()).isEqualTo("1299");
    assertThat(host.rulesFor("school-transport", LocalDate.of(2026, 8, 1)).id())
        .isEqualTo("demo/school-transport/2024-07-01");
    assertThat(host.delegationFor("school-transport", LocalDate.of(2026, 11, 22)))
        .hasValueSatisfying(
            d -> assertThat(d.clause()).isEqualTo("BUN 2026-06-17 § 45, punkt 3.2"));
    assertThatThrownBy(() -> host.rulesFor("school-transport", LocalDate.of(2024, 6, 30)))
        .isInstanceOf(MissingRule.class);
  }

  @Test
  void bundledFeesCoverEveryPublishedMonthAndNoOther() {
    var all =
        read(
            new Source("demo.yaml", file("/municipalities/demo.yaml")),
            new Source("maxtaxa.yaml", file("/municipalities/maxtaxa.yaml")));
    for (var municipality : all.all()) {
      var fees = new FeeSchedule(municipality.rules());
      for (var m = YearMonth.of(2019, 1); m.getYear() < 2027; m = m.plusMonths(1)) {
        assertThat(fees.in(m).ruleVersion()).startsWith(municipality.id() + "/childcare-fees/");
      }
      assertThatThrownBy(() -> fees.in(YearMonth.of(2027, 1))).isInstanceOf(MissingRule.class);
    }
  }

  @Test
  void bothChildcareActivitiesFollowTheSameTerms() {
    var host = read(new Source("demo.yaml", file("/municipalities/demo.yaml"))).host();
    var day = LocalDate.of(2026, 11, 22);

    assertThat(PreschoolRules.from(host.rulesFor("preschool", day).value()).terms())
        .isEqualTo(EducareRules.from(host.rulesFor("school-age-educare", day).value()).terms());
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          id: demo                  | id: Demo                       | demo.yaml: id ska vara små bokstäver
          code: "1299"              | code: 1299                     | demo.yaml: code ska vara en text (sätt citattecken
          code: "1299"              | code: "129"                    | demo.yaml: code ska vara fyra siffror
          name: Havrelunda kommun   | nam: Havrelunda kommun         | demo.yaml: name saknas.
          name: Havrelunda kommun   | name:                          | demo.yaml: name saknas.
          name: Havrelunda kommun   | name: a b\\nname: b            | demo.yaml går inte att läsa, rad 5: found duplicate key name
          court: Förvaltningsrätten i Malmö | court: no such\\nextra: 1 | demo.yaml: extra är okänd; här finns id, code
          phone: 08-465 004 10      | tel: 1\\n  phone: 08-465 004 10 | demo.yaml: contact.tel är okänd
          email: kontaktcenter@havrelunda.example | email: kontakt     | demo.yaml: contact.email ska vara en e-postadress.
          website: https://www.havrelunda.example | website: havrelunda.example | demo.yaml: contact.website ska börja med https://.
          accent: "#14594a"         | accent: "#ff9900"              | demo.yaml: look.accent #ff9900 har kontrasten 2,1:1 mot vit text, men det krävs minst 4,5:1.
          accent: "#14594a"         | accent: "#777777"              | demo.yaml: look.accent #777777 har kontrasten 4,4:1 mot vit text
          accent: "#14594a"         | accent: "blue"                 | demo.yaml: look.accent ska vara en färg som
          rules:\\n  school-transport | rules:\\n  school-bus        | demo.yaml: rules.school-bus används inte av någon e-tjänst; här finns childcare-fees
          validFrom: 2024-07-01     | validFrom: 2024-02-30          | demo.yaml: rules.school-transport[0].validFrom ska vara ett datum
          validFrom: 2024-07-01     | validFrom: 2024-07-01\\n      validTo: 2024-06-30 | demo.yaml: rules.school-transport[0].validTo ligger före validFrom.
          validFrom: 2024-07-01     | validForm: 2024-07-01          | demo.yaml: rules.school-transport[0].validFrom saknas.
          comparator: GT            | comparator: GREATER            | demo.yaml: rules.school-transport[0].values: Inställningen rules.school-transport[0].values.comparator ska vara ett av
          nearThresholdPercent: 3   | nearThresholdPercent: "3"      | demo.yaml: rules.school-transport[0].values: Inställningen rules.school-transport[0].values.nearThresholdPercent ska vara ett heltal.
          nearThresholdPercent: 3   | nearPercent: 3                 | values.nearPercent är okänd. Här finns rule, bands
          metres: 3000              | meters: 3000                   | values.bands[1].meters är okänd. Här finns toStage, metres.
          toStage: 9                | toStage: 8                     | demo.yaml: rules.school-transport[0].values: Gränserna för skolskjuts ska täcka alla årskurser.
          clause: BUN 2026-06-17 § 45, punkt 3.2 | klausul: x        | demo.yaml: delegations.school-transport[0].clause saknas.
          validTo: 2027-12-31       | validTo: 2025-12-31            | demo.yaml: delegations.school-transport[0].validTo ligger före validFrom.
          contact:                  | contact: x\\nignored:          | demo.yaml
          """)
  void aMistakeStopsAndNamesItsPlace(String right, String wrong, String sentence) {
    var yaml = DEMO.replace(right.replace("\\n", "\n"), wrong.replace("\\n", "\n"));
    assertThat(yaml).isNotEqualTo(DEMO);

    assertThatThrownBy(() -> read(new Source("demo.yaml", yaml)))
        .isInstanceOf(InvalidMunicipality.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void versionsMayNotOverlap() {
    var start = DEMO.indexOf("    - validFrom: 2024-07-01");
    var version = DEMO.substring(start, DEMO.indexOf("delegations:"));
    var twice = DEMO.replace("delegations:", version.replace("2024", "2025") + "\ndelegations:");

    assertThatThrownBy(() -> read(new Source("demo.yaml", twice)))
        .hasMessage(
            "demo.yaml: rules.school-transport Två versioner av school-transport gäller samtidigt"
                + " från 2025-07-01.");
    var ended = twice.replaceFirst("2024-07-01\n", "2024-07-01\n      validTo: 2025-06-30\n");
    var host = read(new Source("demo.yaml", ended)).host();
    assertThat(host.rulesFor("school-transport", LocalDate.of(2025, 6, 30)).id())
        .isEqualTo("demo/school-transport/2024-07-01");
    assertThat(host.rulesFor("school-transport", LocalDate.of(2025, 7, 1)).id())
        .isEqualTo("demo/school-transport/2025-07-01");
  }

  @Test
  void notYamlIsToldWithItsLine() {
    assertThatThrownBy(() -> read(new Source("ort.yaml", "id: demo\n\tcode: 1")))
        .hasMessageStartingWith("ort.yaml går inte att läsa, rad 2:");
    assertThatThrownBy(() -> read(new Source("ort.yaml", "!!java.util.Date 1")))
        .isInstanceOf(InvalidMunicipality.class);
    assertThatThrownBy(() -> read(new Source("ort.yaml", "")))
        .hasMessage("ort.yaml ska vara en grupp av nycklar.");
  }

  @Test
  void theHostMustBeAmongThem() {
    assertThatThrownBy(
            () ->
                new MunicipalityFiles(
                    List.of(new Source("demo.yaml", DEMO)), "lund", EServices.onClassPath()))
        .hasMessageContaining("besked.municipalities.host är lund");
  }

  @Test
  void twoMayNotShareAnIdOrACode() {
    var other = DEMO.replace("id: demo", "id: annan");

    assertThatThrownBy(() -> read(new Source("demo.yaml", DEMO), new Source("annan.yaml", other)))
        .hasMessage("annan.yaml: id och code måste vara unika, men Havrelunda kommun har samma.");
  }

  @Test
  void contrastIsMeasuredAsWcagDoes() {
    assertThat(Contrast.toWhite("#ffffff")).isEqualTo(1.0);
    assertThat(Contrast.toWhite("#000000")).isEqualTo(21.0);
    assertThat(Contrast.toWhite("#767676")).isBetween(4.5, 4.6);
  }
}
