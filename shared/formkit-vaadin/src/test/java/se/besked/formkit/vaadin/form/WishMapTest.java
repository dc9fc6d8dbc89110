package se.besked.formkit.vaadin.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.besked.formkit.Pick.Option;
import se.besked.formkit.Ranking.Place;
import se.besked.kernel.registers.Position;

class WishMapTest {
  private static final Position SOMEWHERE = new Position(55.9, 13.6);

  /** Without languages a text is its key. */
  private static String shown(Optional<Position> home) {
    var map = new WishMap((southWest, northEast) -> List.of(), chosen -> {});
    map.offer(List.of(new Place(Option.of("u1", "Tuvan"), Optional.of(SOMEWHERE))), home);
    return map.getElement().getOuterHTML();
  }

  @Test
  void ofAHomeThatIsNotOnTheMapNothingIsSaid() {
    assertThat(shown(Optional.of(SOMEWHERE))).contains("{form.ranking.map.text}");
    assertThat(shown(Optional.empty()))
        .contains("{form.ranking.map.text.noHome}")
        .doesNotContain("{form.ranking.map.text}");
  }
}
