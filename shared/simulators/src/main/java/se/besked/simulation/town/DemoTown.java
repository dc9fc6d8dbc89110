package se.besked.simulation.town;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import se.besked.simulation.town.TownPlan.Corner;
import se.besked.simulation.town.TownPlan.Line;

/**
 * The fictional town of Havrelunda as OpenStreetMap data, for demonstrations and tests. It lies in
 * the sea, so it is no real place. It has a river with two bridges, a village far north, the
 * neighbour Granhult and an island that only a ferry reaches. The same bytes every time.
 */
public final class DemoTown {
  private static final Map<String, Map<String, String>> TAGS =
      Map.ofEntries(
          Map.entry("secondary", Map.of("highway", "secondary")),
          Map.entry("tertiary", Map.of("highway", "tertiary", "sidewalk", "both")),
          Map.entry("unclassified", Map.of("highway", "unclassified")),
          Map.entry("residential", Map.of("highway", "residential")),
          Map.entry("service", Map.of("highway", "service")),
          Map.entry("track", Map.of("highway", "track")),
          Map.entry("footway", Map.of("highway", "footway")),
          Map.entry("steps", Map.of("highway", "steps")),
          Map.entry("cycleway", Map.of("highway", "cycleway", "foot", "designated")),
          Map.entry("motorway", Map.of("highway", "motorway", "bridge", "yes", "layer", "1")),
          Map.entry("bridge", Map.of("highway", "tertiary", "sidewalk", "both", "bridge", "yes")),
          Map.entry("footbridge", Map.of("highway", "footway", "bridge", "yes")),
          Map.entry("ferry", Map.of("route", "ferry", "foot", "yes")),
          Map.entry("river", Map.of("waterway", "river")),
          Map.entry("rail", Map.of("railway", "rail")),
          Map.entry("water", Map.of("natural", "water")),
          Map.entry("park", Map.of("leisure", "park")));

  /** What {@code besked.distance.map} says in a demo; its start puts the file's path there. */
  public static final String NAME = "demo";

  private DemoTown() {}

  /**
   * Writes the town into a folder, which is made when there is none.
   *
   * @return the file
   */
  public static Path in(Path folder) throws IOException {
    Files.createDirectories(folder);
    return writeTo(folder.resolve("havrelunda.osm.gz"));
  }

  /**
   * Writes the town as {@code .osm.gz}, over any file there, in one step.
   *
   * @return the same path
   */
  public static Path writeTo(Path file) throws IOException {
    var lines = TownPlan.read();
    var nodes = new LinkedHashMap<Corner, Integer>();
    for (var line : lines) {
      for (var corner : line.corners()) {
        nodes.putIfAbsent(corner, nodes.size() + 1);
      }
    }
    var aside = Files.createTempFile(file.toAbsolutePath().getParent(), "writing-", ".tmp");
    try {
      try (var out = new BufferedOutputStream(Files.newOutputStream(aside))) {
        write(out, lines, nodes);
      }
      return Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private static void write(OutputStream out, List<Line> lines, Map<Corner, Integer> nodes)
      throws IOException {
    try (var zip = new GZIPOutputStream(out)) {
      var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(zip, "UTF-8");
      write(xml, lines, nodes);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static void write(XMLStreamWriter xml, List<Line> lines, Map<Corner, Integer> nodes)
      throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("osm");
    xml.writeAttribute("version", "0.6");
    xml.writeAttribute("generator", "Besked");
    xml.writeAttribute("timestamp", "2026-08-01T00:00:00Z");
    newLine(xml); // readers expect it: GraphHopper overlooks an element right after <osm>
    for (var node : nodes.entrySet()) {
      var position = node.getKey().position();
      xml.writeEmptyElement("node");
      xml.writeAttribute("id", node.getValue().toString());
      xml.writeAttribute("lat", String.valueOf(position.lat()));
      xml.writeAttribute("lon", String.valueOf(position.lon()));
      newLine(xml);
    }
    var id = 0;
    for (var line : lines) {
      write(xml, line, ++id, nodes);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private static void write(XMLStreamWriter xml, Line line, int id, Map<Corner, Integer> nodes)
      throws XMLStreamException {
    var tags = TAGS.get(line.kind());
    if (tags == null) {
      throw new IllegalStateException("No tags for " + line.kind());
    }
    xml.writeStartElement("way");
    xml.writeAttribute("id", String.valueOf(id));
    for (var corner : line.corners()) {
      xml.writeEmptyElement("nd");
      xml.writeAttribute("ref", String.valueOf(nodes.get(corner)));
    }
    tag(xml, "name", line.name());
    for (var tag : new TreeMap<>(tags).entrySet()) {
      tag(xml, tag.getKey(), tag.getValue());
    }
    xml.writeEndElement();
    newLine(xml);
  }

  private static void newLine(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n");
  }

  private static void tag(XMLStreamWriter xml, String key, String value) throws XMLStreamException {
    xml.writeEmptyElement("tag");
    xml.writeAttribute("k", key);
    xml.writeAttribute("v", value);
  }
}
