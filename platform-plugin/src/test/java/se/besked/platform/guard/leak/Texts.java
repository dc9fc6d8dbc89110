package se.besked.platform.guard.leak;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Texts of every kind, with what is packed into them. */
final class Texts {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Long enough to hide a file, or a sentence. */
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{24,}={0,2}");

  /** A text in a text in a text, and no deeper. */
  private static final int DEEPEST = 4;

  private Texts() {}

  /** By what it looks like. */
  static List<Part> parts(String text) {
    var start = text.stripLeading();
    var all = new ArrayList<Part>();
    if (start.startsWith("{") || start.startsWith("[") || start.startsWith("for(;;);")) {
      json(start.replaceFirst("^for\\(;;\\);", ""), Carrier.JSON, all, 0);
    } else if (start.startsWith("BEGIN:VCALENDAR")) {
      // A long line goes on in the next after a space.
      add(Carrier.CALENDAR, text.replaceAll("\\r?\\n[ \\t]", ""), all, 0);
    } else if (start.startsWith("<")) {
      add(Carrier.HTML, text, all, 0);
    } else if (isCsv(start)) {
      add(Carrier.CSV, text.replace(';', '\n').replace("\"", ""), all, 0);
    } else {
      add(Carrier.TEXT, text, all, 0);
    }
    return all;
  }

  static List<Part> within(Carrier carrier, String text) {
    var all = new ArrayList<Part>();
    add(carrier, text, all, 0);
    return all;
  }

  private static boolean isCsv(String text) {
    int end = text.indexOf('\n');
    return end > 0 && text.substring(0, end).chars().filter(c -> c == ';').count() > 1;
  }

  /** The text, as a window shows it, and what is packed in it. */
  private static void add(Carrier carrier, String text, List<Part> all, int depth) {
    all.add(new Part(carrier, Entities.read(text)));
    if (depth >= DEEPEST) {
      return;
    }
    for (var line : (Iterable<String>) text.lines()::iterator) {
      var start = line.strip();
      if (start.startsWith("{\"") || start.startsWith("[{") || start.startsWith("[[")) {
        json(start, Carrier.JSON, all, depth + 1);
      }
    }
    var packed = BASE64.matcher(text);
    while (packed.find()) {
      packed(packed.group(), all, depth + 1);
    }
  }

  private static void packed(String text, List<Part> all, int depth) {
    byte[] content;
    try {
      content = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException noBase64) {
      return;
    }
    if (Format.of(content) != Format.TEXT) {
      all.addAll(Unpacked.file(content));
    } else if (isWords(content)) {
      add(
          Carrier.PACKED_TEXT,
          new String(content, java.nio.charset.StandardCharsets.UTF_8),
          all,
          depth);
    }
  }

  /** A key or a checksum is none. */
  private static boolean isWords(byte[] content) {
    for (byte b : content) {
      if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
        return false;
      }
    }
    return !new String(content, java.nio.charset.StandardCharsets.UTF_8).contains("\ufffd");
  }

  private static void json(String text, Carrier carrier, List<Part> all, int depth) {
    try {
      var words = new StringBuilder();
      flatten(JSON.readTree(text), words);
      add(carrier, words.toString(), all, depth);
    } catch (JacksonException noJson) {
      add(Carrier.TEXT, text, all, DEEPEST);
    }
  }

  /** Every key and every value, a line each. */
  private static void flatten(JsonNode node, StringBuilder words) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              field -> {
                words.append(field.getKey()).append('\n');
                flatten(field.getValue(), words);
              });
    } else if (node.isArray()) {
      node.forEach(one -> flatten(one, words));
    } else {
      words.append(node.asString()).append('\n');
    }
  }
}
