package se.besked.platform.styleguide;

import com.vaadin.flow.component.Component;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import se.besked.formkit.vaadin.Comparison;
import se.besked.formkit.vaadin.KnownValue;
import se.besked.formkit.vaadin.QrCode;
import se.besked.formkit.vaadin.RouteMap;
import se.besked.formkit.vaadin.RouteMap.Line;
import se.besked.formkit.vaadin.RouteMap.Point;
import se.besked.kernel.registers.Position;

final class FigureSamples {
  private FigureSamples() {}

  static List<Component> facts() {
    var fetched = LocalDateTime.of(2026, 11, 22, 9, 14).atZone(ZoneId.of("Europe/Stockholm"));
    return List.of(
        new KnownValue(
                "Barnets adress", "Havregatan 12, 129 90 Havrelunda", "folkbokföringen", fetched)
            .whenWrong(() -> {}),
        new Comparison("Vägen till skolan", "Uppmätt väg", 2340, "Gräns för årskurs 2", 2000, "m"));
  }

  /** A small grid of streets with one way through it. */
  static List<Component> map() {
    var map =
        new RouteMap(
            "Vägen är 2 340 meter: Havregatan, Kvarnvägen och Skolgatan. Gränsen för årskurs 2 är"
                + " 2 000 meter.");
    map.setWays(streets().stream().map(FigureSamples::line).toList());
    map.setRoute(
        new Line(
            List.of(
                new Point(59.1020, 15.2001),
                new Point(59.1037, 15.2003),
                new Point(59.1038, 15.2072),
                new Point(59.1092, 15.2075),
                new Point(59.1095, 15.2247),
                new Point(59.1130, 15.2249))));
    map.setHome(new Point(59.1020, 15.2001), "Hemmet");
    map.setSchool(new Point(59.1130, 15.2249), "Lundskolan");
    return List.of(map);
  }

  static List<List<Position>> streets() {
    var streets = new ArrayList<List<Position>>();
    for (var i = 0; i < 9; i++) {
      var lat = 59.100 + i * 0.0018;
      var lon = 15.200 + i * 0.0034;
      streets.add(List.of(new Position(lat, 15.196), new Position(lat + 0.0006, 15.232)));
      streets.add(List.of(new Position(59.0985, lon), new Position(59.1165, lon + 0.0008)));
    }
    return streets;
  }

  private static Line line(List<Position> street) {
    return new Line(street.stream().map(p -> new Point(p.lat(), p.lon())).toList());
  }

  static List<Component> qr() {
    var code = new QrCode("QR-kod för BankID. Du kan i stället öppna BankID på den här enheten.");
    var cells = new StringBuilder();
    for (var x = 0; x < 21; x++) {
      for (var y = 0; y < 21; y++) {
        if ((x * 7 + y * 13 + x * y) % 3 == 0) {
          cells.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    code.show(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 21 21'><path d='"
            + cells
            + "'/></svg>");
    return List.of(code);
  }
}
