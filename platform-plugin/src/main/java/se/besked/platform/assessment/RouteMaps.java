package se.besked.platform.assessment;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.besked.eservice.Route;
import se.besked.eservice.Words;
import se.besked.formkit.vaadin.RouteMap;
import se.besked.kernel.registers.Position;
import se.besked.kernel.registers.WalkingDistances;
import se.besked.kernel.registers.WalkingDistances.Measurement;

/** Draws the measured way between home and school, with its text equivalent. */
@Component
public class RouteMaps {
  /** Room around the route, in degrees: some two hundred metres. */
  private static final double MARGIN = 0.002;

  private final WalkingDistances distances;

  RouteMaps(WalkingDistances distances) {
    this.distances = distances;
  }

  /** The map, or an empty box when there is no way to draw. */
  public Div draw(Optional<Route> wanted) {
    var box = new Div();
    wanted.ifPresent(
        route -> {
          if (distances.measure(route.home(), route.destination())
              instanceof Measurement.Route way) {
            box.add(new H3(box.getTranslation("assessment.map")), map(route, way));
          }
        });
    return box;
  }

  private RouteMap map(Route route, Measurement.Route way) {
    var ui = UI.getCurrentOrThrow();
    var map =
        new RouteMap(
            ui.getTranslation("assessment.map.text", Words.metres(way.metres()), route.school()));
    map.setRoute(line(way.line()));
    map.setHome(point(route.home()), ui.getTranslation("assessment.map.home"));
    map.setSchool(point(route.destination()), route.school());
    map.setWays(
        distances.waysWithin(corner(way.line(), -1), corner(way.line(), 1)).stream()
            .filter(l -> l.size() > 1)
            .map(RouteMaps::line)
            .toList());
    return map;
  }

  private static Position corner(List<Position> line, int side) {
    var lats = line.stream().mapToDouble(Position::lat);
    var lons = line.stream().mapToDouble(Position::lon);
    return side < 0
        ? new Position(lats.min().orElseThrow() - MARGIN, lons.min().orElseThrow() - 2 * MARGIN)
        : new Position(lats.max().orElseThrow() + MARGIN, lons.max().orElseThrow() + 2 * MARGIN);
  }

  private static RouteMap.Line line(List<Position> positions) {
    return new RouteMap.Line(positions.stream().map(RouteMaps::point).toList());
  }

  private static RouteMap.Point point(Position p) {
    return new RouteMap.Point(p.lat(), p.lon());
  }
}
