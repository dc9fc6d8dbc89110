package se.besked.platform.api;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.registers.Position;
import tools.jackson.databind.JsonNode;

/**
 * Makes a record of a JSON object, taking each value as it stands: a string is never read as a
 * number, nor a number as an enum. Gathers everything that is wrong instead of stopping at the
 * first, and names each place.
 */
public final class RecordReader {
  private static final int LONGEST_LIST = 50;
  private static final int LONGEST_TEXT = 200;
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Language language;
  private final List<FieldProblem> problems = new ArrayList<>();

  private RecordReader(Language language) {
    this.language = language;
  }

  /**
   * A record of the object.
   *
   * @throws ApiRefusal naming every field that is unknown, missing or of the wrong type
   */
  public static <R extends Record> R read(Class<R> type, JsonNode object, Language language) {
    var reader = new RecordReader(language);
    var made = reader.object(type, object, "");
    if (made == null || !reader.problems.isEmpty()) {
      throw ApiRefusal.badRequest(reader.problems);
    }
    return type.cast(made);
  }

  private @Nullable Object object(Class<?> type, JsonNode node, String at) {
    if (!node.isObject()) {
      return wrong(at, "type.object");
    }
    var components = type.getRecordComponents();
    refuseUnknown(components, node, at);
    int before = problems.size();
    var values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = component(components[i], node, at);
    }
    return problems.size() > before ? null : make(type, values, at);
  }

  private void refuseUnknown(RecordComponent[] components, JsonNode node, String at) {
    var known = Arrays.stream(components).map(RecordComponent::getName).toList();
    for (var name : node.propertyNames()) {
      if (!known.contains(name)) {
        var near = known.stream().filter(k -> k.equalsIgnoreCase(name)).findFirst();
        wrong(
            under(at, Discreet.name(name)),
            near.isPresent() ? "field.unknown.near" : "field.unknown",
            near.orElseGet(() -> String.join(", ", known)));
      }
    }
  }

  private @Nullable Object component(RecordComponent component, JsonNode parent, String at) {
    var here = under(at, component.getName());
    var node = parent.get(component.getName());
    if (node == null || node.isNull()) {
      return RecordShape.required(component) ? wrong(here, "field.missing") : null;
    }
    return value(component.getAnnotatedType(), node, here);
  }

  private @Nullable Object value(AnnotatedType type, JsonNode node, String at) {
    var raw = RecordShape.raw(type);
    if (raw == List.class && type instanceof AnnotatedParameterizedType list) {
      return list(list.getAnnotatedActualTypeArguments()[0], node, at);
    }
    if (raw == Position.class) {
      return position(node, at);
    }
    if (raw.isRecord()) {
      return object(raw, node, at);
    }
    if (raw.isEnum()) {
      return constant(raw, node, at);
    }
    if (raw == Integer.class || raw == int.class) {
      return whole(node, at);
    }
    if (raw == Boolean.class || raw == boolean.class) {
      return node.isBoolean() ? (Object) node.booleanValue() : wrong(at, "type.boolean");
    }
    if (raw == String.class) {
      var longer = type.getAnnotation(AtMost.class);
      return text(node, at, longer == null ? LONGEST_TEXT : longer.value());
    }
    if (raw == UUID.class) {
      return uuid(node, at);
    }
    if (raw == LocalDate.class) {
      return CalendarValues.day(node)
          .<@Nullable Object>map(day -> day)
          .orElseGet(() -> wrong(at, "type.day"));
    }
    if (raw == YearMonth.class) {
      return CalendarValues.month(node)
          .<@Nullable Object>map(month -> month)
          .orElseGet(() -> wrong(at, "type.month"));
    }
    throw new IllegalStateException("A request cannot have a " + raw + " (" + at + ")");
  }

  private @Nullable Object whole(JsonNode node, String at) {
    if (!node.isIntegralNumber()) {
      return wrong(at, "type.whole");
    }
    return node.canConvertToInt() ? (Object) node.intValue() : wrong(at, "number.tooLarge");
  }

  private @Nullable Object text(JsonNode node, String at, int longest) {
    if (!node.isString()) {
      return wrong(at, "type.text");
    }
    var text = node.stringValue();
    return text.length() <= longest && !text.isBlank()
        ? text
        : wrong(at, "text.length", Integer.toString(longest));
  }

  private @Nullable Object uuid(JsonNode node, String at) {
    return node.isString() && UUID_FORM.matcher(node.stringValue()).matches()
        ? (Object) UUID.fromString(node.stringValue())
        : wrong(at, "type.uuid");
  }

  private @Nullable Object constant(Class<?> type, JsonNode node, String at) {
    var all = List.of(type.getEnumConstants());
    if (node.isString()) {
      for (var constant : all) {
        if (((Enum<?>) constant).name().equals(node.stringValue())) {
          return constant;
        }
      }
    }
    return wrong(at, "type.oneOf", String.join(", ", all.stream().map(Object::toString).toList()));
  }

  private @Nullable Object list(AnnotatedType element, JsonNode node, String at) {
    if (!node.isArray()) {
      return wrong(at, "type.list");
    }
    if (node.size() > LONGEST_LIST) {
      return wrong(at, "list.tooLong", Integer.toString(LONGEST_LIST));
    }
    var values = new ArrayList<@Nullable Object>();
    var seen = new HashSet<JsonNode>();
    for (int i = 0; i < node.size(); i++) {
      var here = "%s[%d]".formatted(at, i);
      var entry = node.get(i);
      if (entry.isNull()) {
        wrong(here, "field.missing");
      } else if (entry.isValueNode() && !seen.add(entry)) {
        wrong(here, "list.twice");
      } else {
        values.add(value(element, entry, here));
      }
    }
    return values;
  }

  private @Nullable Object position(JsonNode node, String at) {
    if (!node.isObject()) {
      return wrong(at, "type.object");
    }
    refuseUnknown(Position.class.getRecordComponents(), node, at);
    var lat = degrees(node, at, "lat", 90);
    var lon = degrees(node, at, "lon", 180);
    return lat == null || lon == null ? null : new Position(lat, lon);
  }

  private @Nullable Double degrees(JsonNode parent, String at, String name, int most) {
    var here = under(at, name);
    var node = parent.get(name);
    if (node == null || node.isNull()) {
      wrong(here, "field.missing");
      return null;
    }
    if (!node.isNumber()) {
      wrong(here, "type.number");
      return null;
    }
    double degrees = node.asDouble();
    if (!(Math.abs(degrees) <= most)) {
      wrong(here, "number.between", "-" + most, Integer.toString(most));
      return null;
    }
    return degrees;
  }

  private @Nullable Object make(Class<?> type, @Nullable Object[] values, String at) {
    try {
      var types =
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      return wrong(at.isEmpty() ? StrictJson.BODY : at, "values.impossible");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make a " + type, e);
    }
  }

  private static String under(String at, String name) {
    return at.isEmpty() ? name : at + "." + name;
  }

  private @Nullable Object wrong(String at, String key, Object... values) {
    problems.add(new FieldProblem(at.isEmpty() ? StrictJson.BODY : at, language.say(key, values)));
    return null;
  }
}
