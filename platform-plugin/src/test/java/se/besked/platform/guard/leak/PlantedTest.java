package se.besked.platform.guard.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.besked.kernel.registers.Position;

/** A leak that is planted is found, of every kind and in every carrier. */
class PlantedTest {
  private static final Position HOME = new Position(56.603004, 11.867571);
  private static final Spot SPOT = new Spot(HOME, Set.of(new Position(56.603104, 11.867671)));

  /** How each kind may be written. */
  private static final Map<Secret, List<String>> WRITTEN =
      Map.ofEntries(
          Map.entry(
              new Secret.Words(SecretKind.STREET, "Kornvagen 1"),
              List.of("Kornvagen 1", "KORNVAGEN\u00a01, 99910 Havrelunda", "Hem: Kornvagen 1.")),
          Map.entry(
              new Secret.Words(SecretKind.EMAIL, "en.annan@havrelunda.example"),
              List.of("en.annan@havrelunda.example", "En.Annan%40havrelunda.example")),
          Map.entry(
              new Secret.Digits(SecretKind.PHONE, "701234567"),
              List.of(
                  "+46701234567", "070-123 45 67", "0701\u00a0234\u00a0567", "0046 70 1234567")),
          Map.entry(
              new Secret.Digits(SecretKind.NUMBER, "8601012381"),
              List.of("198601012381", "19860101-2381", "860101-2381", "8601012381")),
          Map.entry(
              new Secret.Metres(1437),
              List.of(
                  "1437",
                  "1 437 m",
                  "1\u00a0437\u00a0m",
                  "1,437 metres",
                  "1.437 km",
                  "1,4 km",
                  "1.44 km",
                  "1437.4 m")),
          Map.entry(
              new Secret.Place(SecretKind.COORDINATES, SPOT),
              List.of(
                  "56.603004, 11.867571",
                  "11.867571,56.603004",
                  "56.6030, 11.8676",
                  "lat=56,603 lon=11,868",
                  "56.60300412 11.86757087",
                  "56.603004",
                  "11.8675713",
                  "56.60308, 11.86755",
                  "6277585 307728",
                  "6 277 585.36 307 727.72")),
          Map.entry(
              new Secret.Online(
                  Instant.parse("2026-11-30T04:17:22Z"), Instant.parse("2026-11-30T04:18:01Z")),
              List.of(
                  "05:17",
                  "den 30 november kl. 05.18",
                  "2026-11-30T04:17:59.123Z",
                  "2026-11-30 04:17:59.5+00",
                  "2026-11-30T05:17:59+01:00",
                  "1796012260",
                  "1796012260123")));

  @ParameterizedTest
  @EnumSource
  void aLeakIsFoundInEveryCarrier(Carrier carrier) {
    WRITTEN.forEach(
        (secret, all) ->
            all.forEach(
                written -> {
                  var parts = Planting.of(written, carrier);
                  assertThat(parts.stream().map(Part::carrier))
                      .as("carriers of a planted %s", carrier)
                      .contains(carrier);
                  assertThat(hidden(secret).in(parts))
                      .as("%s as %s in %s", secret.kind(), written, carrier)
                      .anyMatch(found -> found.carrier() == carrier);
                }));
  }

  @Test
  void aLeakIsFoundInAFileInAnother() {
    for (var secret : WRITTEN.keySet()) {
      for (var parts : Planting.nested(WRITTEN.get(secret).getFirst())) {
        assertThat(hidden(secret).in(parts)).as("%s in %s", secret, parts).isNotEmpty();
      }
    }
  }

  @Test
  void aPhotoTellsWhereByWhomAndWithWhat() {
    var taken = Photo.taken("Leksakskamera 7", "Kim Agarsson", HOME);
    var exif = new ArrayList<>(Unpacked.file(taken));
    assertThat(new Hidden(List.of(), Map.of("en annan", photo())).in(exif))
        .filteredOn(found -> found.carrier() == Carrier.EXIF)
        .extracting(found -> found.secret())
        .containsExactlyInAnyOrderElementsOf(photo());
    var heic = Unpacked.file(Photo.heic(Exif.of("Leksakskamera 7", "Kim Agarsson", HOME)));
    assertThat(new Hidden(List.of(), Map.of("en annan", photo())).in(heic))
        .filteredOn(found -> found.carrier() == Carrier.EXIF)
        .extracting(found -> found.secret())
        .containsExactlyInAnyOrderElementsOf(photo());
  }

  private static List<Secret> photo() {
    return List.of(
        new Secret.Words(SecretKind.PICTURE, "Leksakskamera 7"),
        new Secret.Words(SecretKind.PICTURE, "Kim Agarsson"),
        new Secret.Place(SecretKind.PICTURE, SPOT));
  }

  @Test
  void everyKindIsPlanted() {
    var planted = EnumSet.noneOf(SecretKind.class);
    WRITTEN.keySet().forEach(secret -> planted.add(secret.kind()));
    // Of these it is words and places that are looked for.
    planted.addAll(Set.of(SecretKind.PICTURE, SecretKind.PAPER, SecretKind.MATTER));
    assertThat(planted).isEqualTo(EnumSet.allOf(SecretKind.class));
  }

  @Test
  void whatIsNoLeakIsNotTakenForOne() {
    var not =
        Map.<Secret, List<String>>of(
            new Secret.Words(SecretKind.STREET, "Kornvagen 1"),
                List.of("Kornvagen 12", "Kornvagen"),
            new Secret.Digits(SecretKind.PHONE, "701234567"), List.of("070-123 45 68"),
            new Secret.Metres(1437),
                List.of("1438 m", "14370", "1,437.25 kr", "1.5 km", "2026-1437", "a-1437-b"),
            new Secret.Metres(997), List.of("0f1c-997-aa", "artikel 997 i boken"),
            new Secret.Place(SecretKind.COORDINATES, SPOT),
                List.of("56.603104, 11.867671", "56.603, 11.900", "12:56.603004", "57.603004"),
            new Secret.Online(
                    Instant.parse("2026-11-30T04:17:22Z"), Instant.parse("2026-11-30T04:18:01Z")),
                List.of("05:19", "04:17", "05:17:00Z", "105:17"));
    not.forEach(
        (secret, all) ->
            all.forEach(
                text ->
                    assertThat(secret.at(new Reading(text)))
                        .as("%s in %s", secret, text)
                        .isNegative()));
  }

  @Test
  void whatIsTheViewersOwnIsNoSecret() {
    var own = new Secret.Metres(1437);
    var hidden =
        new Hidden(List.of(own), Map.of("en annan", List.of(own, new Secret.Metres(2211))));
    assertThat(hidden.in(Unpacked.page("1 437 m\n2 211 m"))).hasSize(1);
    assertThat(hidden.ownIn(Unpacked.page("1 437 m"))).containsExactly(SecretKind.METRES);
  }

  private static Hidden hidden(Secret secret) {
    return new Hidden(List.of(), Map.of("en annan", List.of(secret)));
  }
}
