package se.besked.integrations.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.besked.kernel.people.Address;
import se.besked.kernel.registers.AddressRegister.LocatedAddress;
import se.besked.kernel.registers.Position;

class AddressFileTest {
  private static final String HEADER =
      "id;key;street;postalCode;locality;municipalityCode;lat;lon\n";

  @TempDir Path folder;

  private final AddressFile havrelunda = new AddressFile(TestMaps.havrelunda("addresses.csv"));

  @Test
  void theKeyFindsTheAddressWhateverTheText() {
    var moved = address("Felstavad gata 1", "00000", "5F0B6C1E-0001-4a00-9000-000000000001");
    assertThat(havrelunda.locate(moved))
        .hasValue(havrelunda.search("Kornvägen 1", 1).getFirst().position());
  }

  @ParameterizedTest
  @CsvSource({
    "Kornvägen 1, 99910",
    "KORNVÄGEN  1, 999 10",
    "Kornvägen 1 lgh 1102, 99910",
    "kornvägen 1, 00000"
  })
  void textFindsTheAddress(String street, String postalCode) {
    assertThat(havrelunda.locate(address(street, postalCode, null))).isPresent();
    assertThat(havrelunda.locate(address(street, postalCode, "an-unknown-key"))).isPresent();
  }

  @Test
  void textThatIsNoAddressFindsNothing() {
    assertThat(havrelunda.locate(address("Kornvägen 11", "99910", null))).isEmpty();
    assertThat(havrelunda.locate(address("Kornvagen 1", "99910", null))).isEmpty();
  }

  @Test
  void oneTextForTwoPlacesFindsNothing() throws IOException {
    var file =
        file(
            "1;;Byn 1;99910;Havrelunda;1299;56.6;11.9\n"
                + "2;;Byn 1;99910;Havrelunda;1299;56.7;11.9\n"
                + "3;;Byn 2;99910;Havrelunda;1299;56.7;11.9\n");
    var addresses = new AddressFile(file);
    assertThat(addresses.locate(address("Byn 1", "99910", null))).isEmpty();
    assertThat(addresses.locate(address("Byn 2", "99910", null)))
        .hasValue(new Position(56.7, 11.9));
  }

  @Test
  void searchTakesTheBeginningsOfWordsWithoutDots() {
    assertThat(streets("klover 6")).containsExactly("Klövervägen 6");
    assertThat(streets("HAVR")).contains("Havregränd 4").hasSizeGreaterThan(5);
    assertThat(streets("havr")).startsWith("Havregränd 4");
    assertThat(streets("999 15")).containsExactly("Norrängen 10", "Sågvägen 17");
    assertThat(streets("vägen")).isEmpty();
    assertThat(streets(" ,, ")).isEmpty();
    assertThat(havrelunda.search("999", 3)).hasSize(3);
    assertThat(havrelunda.search("999", 0)).isEmpty();
  }

  @Test
  void searchRanksAsWrittenFirstAndNumbersBySize() throws IOException {
    var rows = new StringBuilder();
    for (var street : List.of("Åvägen 1", "Avägen 12", "Avägen 10", "Avägen 2", "Avägen 1")) {
      rows.append("x;;").append(street).append(";99910;Havrelunda;1299;56.6;11.9\n");
    }
    var addresses = new AddressFile(file(rows.toString()));
    assertThat(addresses.search("avägen 1", 10))
        .extracting(found -> found.address().street())
        .containsExactly("Avägen 1", "Åvägen 1", "Avägen 10", "Avägen 12");
    assertThat(addresses.search("avägen", 10))
        .extracting(found -> found.address().street())
        .containsExactly("Avägen 1", "Avägen 2", "Avägen 10", "Avägen 12", "Åvägen 1");
  }

  @Test
  void theNearestAddressToAPointAndNoneFarAway() {
    var home = havrelunda.search("Kornvägen 1", 1).getFirst();
    var at = home.position();
    assertThat(havrelunda.nearest(at, 0)).contains(home);
    var aside = new Position(at.lat() + 0.0002, at.lon() - 0.0002);
    assertThat(havrelunda.nearest(aside, 200)).contains(home);
    assertThat(havrelunda.nearest(aside, 20)).isEmpty();
    assertThat(havrelunda.nearest(new Position(at.lat(), at.lon() - 0.1), 200)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1;;Byn 1;99910;Havrelunda;1299;;11.9          | rad 3: lat saknas",
        "1;;Byn 1;99910;Havrelunda;1299;56,6;11.9      | rad 3: lat ska vara ett tal med punkt",
        "1;;Byn 1;99910;Havrelunda;1299;NaN;11.9       | rad 3: lat och lon ska vara grader",
        "1;;Byn 1;99910;Havrelunda;1299;6280000;11.9   | rad 3: lat och lon ska vara grader",
        "1;;;99910;Havrelunda;1299;56.6;11.9           | rad 3: street saknas",
        "1;;Byn 1;99910;Havrelunda                     | rad 3: raden har för få kolumner",
        "1;k;Byn 1;99910;Havrelunda;1299;56.6;11.9     | rad 3: nyckeln k finns redan"
      })
  void aBadRowIsNamed(String row, String sentence) throws IOException {
    var file = file("0;k;Byn 0;99910;Havrelunda;1299;56.6;11.9\n" + row + "\n");
    assertThatThrownBy(() -> new AddressFile(file))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void aMissingColumnOrFileIsNamed() throws IOException {
    var noLon =
        Files.writeString(folder.resolve("a.csv"), "id;key;street\n1;2;3\n").toUri().toURL();
    assertThatThrownBy(() -> new AddressFile(noLon))
        .hasMessageContaining("saknar kolumnen postalCode");
    var missing = folder.resolve("saknas.csv").toUri().toURL();
    assertThatThrownBy(() -> new AddressFile(missing))
        .hasMessageContaining("saknas.csv finns inte");
  }

  @Test
  void aMarkFromASpreadsheetDoesNotHideTheFirstColumn() throws IOException {
    var file = folder.resolve("bom.csv");
    Files.writeString(file, "\uFEFF" + HEADER + "1;;Byn 1;99910;Havrelunda;1299;56.6;11.9\n");
    assertThat(new AddressFile(file.toUri().toURL()).search("byn", 9)).hasSize(1);
  }

  private List<String> streets(String text) {
    return havrelunda.search(text, 100).stream()
        .map(LocatedAddress::address)
        .map(Address::street)
        .toList();
  }

  private URL file(String rows) throws IOException {
    return Files.writeString(folder.resolve("addresses.csv"), HEADER + rows).toUri().toURL();
  }

  private static Address address(String street, String postalCode, String key) {
    return new Address(street, postalCode, "Havrelunda", key, "1299");
  }
}
