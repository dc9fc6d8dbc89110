package se.besked.formkit.vaadin;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.internal.JacksonUtils;
import java.io.Serializable;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/**
 * The way between home and school, or places to choose around the home, on a plain map. Draws the
 * streets it is given; asks nobody else for anything unless {@link #setTiles} names a tile server.
 * Everything the map shows is also in the description, which is part of the page for everyone.
 *
 * <pre>{@code
 * var map = new RouteMap("Vägen är 2 340 meter: Havregatan, Kvarnvägen, Skolgatan.");
 * map.setRoute(route);
 * map.setHome(new RouteMap.Point(59.1, 15.2), "Hemmet");
 * map.setSchool(new RouteMap.Point(59.11, 15.21), "Lundskolan");
 * }</pre>
 */
@Tag("besked-route-map")
@NpmPackage(value = "leaflet", version = "1.9.4")
@JsModule("./besked/route-map.ts")
public final class RouteMap extends Component implements HasSize, HasStyle {
  private SerializableConsumer<String> listener = id -> {};

  /**
   * A point on earth in WGS 84.
   *
   * @param lat degrees north
   * @param lon degrees east
   */
  public record Point(double lat, double lon) implements Serializable {}

  /**
   * A place that can be chosen.
   *
   * @param number its place among those chosen, from 1; 0 when it is not chosen
   * @param action what choosing it does, said by screen readers, e.g. {@code "Lägg till Ängens
   *     förskola, 850 m"}
   */
  public record Unit(String id, Point at, String name, int number, String action)
      implements Serializable {}

  /** A street or a path: its points in order, at least two. */
  public record Line(List<Point> points) implements Serializable {
    public Line {
      if (points.size() < 2) {
        throw new IllegalArgumentException("a line needs two points");
      }
      points = List.copyOf(points);
    }
  }

  /**
   * @param description the same facts in words: the length, the streets, where it begins and ends
   */
  public RouteMap(String description) {
    var words = new Span(description);
    words.getElement().setAttribute("slot", "description");
    getElement().appendChild(words.getElement());
    getElement().setProperty("zoomInLabel", getTranslation("kit.map.zoom-in"));
    getElement().setProperty("zoomOutLabel", getTranslation("kit.map.zoom-out"));
    getElement().setProperty("resetLabel", getTranslation("kit.map.reset"));
    getElement().setProperty("panLabel", getTranslation("kit.map.pan"));
    getElement().setProperty("mapLabel", getTranslation("kit.map.label"));
  }

  /** The streets around, drawn thin; with tiles they are left out. */
  public void setWays(List<Line> ways) {
    var all = JacksonUtils.createArrayNode();
    ways.forEach(way -> all.add(coordinates(way)));
    getElement().setPropertyJson("ways", all);
  }

  /** The measured way, drawn thick. */
  public void setRoute(Line route) {
    getElement().setPropertyJson("route", coordinates(route));
  }

  public void setHome(Point at, String label) {
    setMarker("home", at, label);
  }

  public void setSchool(Point at, String label) {
    setMarker("school", at, label);
  }

  /** Places that can be chosen on the map, the most important first. */
  public void setUnits(List<Unit> units) {
    var all = JacksonUtils.createArrayNode();
    units.forEach(
        unit -> {
          var node = JacksonUtils.createObjectNode();
          node.put("id", unit.id());
          node.put("lat", unit.at().lat());
          node.put("lon", unit.at().lon());
          node.put("name", unit.name());
          node.put("number", unit.number());
          node.put("action", unit.action());
          all.add(node);
        });
    getElement().setPropertyJson("units", all);
    getElement().setProperty("resetLabel", getTranslation("kit.map.reset.units"));
  }

  /** Told which place was chosen, by its id. */
  public void whenChosen(SerializableConsumer<String> chosen) {
    listener = chosen;
  }

  /** Called by the browser. */
  @ClientCallable
  public void unitChosen(String id) {
    listener.accept(id);
  }

  /**
   * @param urlTemplate with {@code {z}}, {@code {x}} and {@code {y}}; its host must be allowed by
   *     the content security policy
   * @param attribution as the map's owner asks for it, plain text
   */
  public void setTiles(String urlTemplate, String attribution) {
    getElement().setProperty("tiles", urlTemplate);
    getElement().setProperty("attribution", attribution);
  }

  private void setMarker(String property, Point at, String label) {
    var marker = JacksonUtils.createObjectNode();
    marker.put("lat", at.lat());
    marker.put("lon", at.lon());
    marker.put("label", label);
    getElement().setPropertyJson(property, marker);
  }

  private static ArrayNode coordinates(Line line) {
    var points = JacksonUtils.createArrayNode();
    line.points()
        .forEach(
            point -> points.add(JacksonUtils.createArrayNode().add(point.lat()).add(point.lon())));
    return points;
  }
}
