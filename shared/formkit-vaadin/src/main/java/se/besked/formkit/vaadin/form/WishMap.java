package se.besked.formkit.vaadin.form;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.besked.formkit.Ranking.Place;
import se.besked.formkit.vaadin.RouteMap;
import se.besked.kernel.registers.Position;

/** What there is to wish for on a map around the home. The list beside it tells the same. */
final class WishMap extends Div {
  /** Room around the places, in degrees: some four hundred metres. */
  private static final double MARGIN = 0.004;

  /** Streets are drawn around the nearest; a whole municipality's would be too many. */
  private static final int NEAREST = 8;

  private final Streets streets;
  private final SerializableConsumer<String> toggle;
  private List<Place> places = List.of();
  private @Nullable RouteMap map;

  WishMap(Streets streets, SerializableConsumer<String> toggle) {
    this.streets = streets;
    this.toggle = toggle;
  }

  /** The streets in a rectangle; {@link FormHost#streets}. */
  interface Streets extends Serializable {
    List<List<Position>> in(Position southWest, Position northEast);
  }

  void offer(List<Place> all, Optional<Position> home) {
    places =
        all.stream()
            .filter(p -> p.position().isPresent() && p.option().whyNot().isEmpty())
            .toList();
    removeAll();
    map = null;
    if (places.isEmpty()) {
      return;
    }
    // A home that is hidden from the reader is not drawn, and not spoken of.
    var text = home.isPresent() ? "form.ranking.map.text" : "form.ranking.map.text.noHome";
    var drawn = new RouteMap(getTranslation(text));
    home.ifPresent(h -> drawn.setHome(point(h), getTranslation("form.ranking.map.home")));
    drawn.setWays(streets(home));
    drawn.whenChosen(toggle);
    add(drawn);
    map = drawn;
  }

  void mark(List<String> chosen) {
    if (map != null) {
      map.setUnits(places.stream().map(p -> unit(p, chosen)).toList());
    }
  }

  private RouteMap.Unit unit(Place place, List<String> chosen) {
    var option = place.option();
    int number = chosen.indexOf(option.value()) + 1;
    var what = option.detail().map(d -> option.label() + ", " + d).orElse(option.label());
    return new RouteMap.Unit(
        option.value(),
        point(place.position().orElseThrow()),
        what,
        number,
        number > 0
            ? getTranslation("form.ranking.map.remove", number, what)
            : getTranslation("form.ranking.map.add", what));
  }

  private List<RouteMap.Line> streets(Optional<Position> home) {
    var around =
        Stream.concat(
                home.stream(), places.stream().limit(NEAREST).map(p -> p.position().orElseThrow()))
            .toList();
    var lats = around.stream().mapToDouble(Position::lat).summaryStatistics();
    var lons = around.stream().mapToDouble(Position::lon).summaryStatistics();
    return streets
        .in(
            new Position(lats.getMin() - MARGIN, lons.getMin() - 2 * MARGIN),
            new Position(lats.getMax() + MARGIN, lons.getMax() + 2 * MARGIN))
        .stream()
        .filter(line -> line.size() > 1)
        .map(line -> new RouteMap.Line(line.stream().map(WishMap::point).toList()))
        .toList();
  }

  private static RouteMap.Point point(Position p) {
    return new RouteMap.Point(p.lat(), p.lon());
  }
}
