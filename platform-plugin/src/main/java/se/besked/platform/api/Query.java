package se.besked.platform.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request's query parameters, taken strictly: known names, once each, never empty. */
public final class Query {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

  /** Förvaltningslagen (2017:900) in force; before it appeal times ran by other provisions. */
  private static final LocalDate FIRST_DAY = LocalDate.of(2018, 7, 1);

  private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

  private final Map<String, String> values = new LinkedHashMap<>();
  private final Language language;

  private Query(Language language) {
    this.language = language;
  }

  /**
   * The parameters of a request.
   *
   * @throws ApiRefusal naming every parameter that is unknown, repeated or empty
   */
  public static Query of(HttpServletRequest request, String... known) {
    var query = new Query(Language.of(request));
    var problems = new ArrayList<FieldProblem>();
    request.getParameterMap().forEach((name, all) -> query.take(name, all, known, problems));
    if (!problems.isEmpty()) {
      throw ApiRefusal.badRequest(problems);
    }
    return query;
  }

  private void take(String name, String[] all, String[] known, List<FieldProblem> problems) {
    if (!List.of(known).contains(name)) {
      var message =
          known.length == 0
              ? language.say("query.none")
              : language.say("query.unknown", String.join(", ", known));
      problems.add(new FieldProblem(Discreet.name(name), message));
    } else if (all.length > 1) {
      problems.add(new FieldProblem(name, language.say("query.repeated")));
    } else if (all[0].isBlank()) {
      problems.add(new FieldProblem(name, language.say("field.missing")));
    } else {
      values.put(name, all[0]);
    }
  }

  public <E extends Enum<E>> E oneOf(Class<E> type, String name) {
    var value = values.get(name);
    for (var constant : type.getEnumConstants()) {
      if (constant.name().equals(value)) {
        return constant;
      }
    }
    var all = java.util.Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    throw ApiRefusal.badRequest(name, language.say("type.oneOf", String.join(", ", all)));
  }

  /** One of the constants, or nothing when the parameter is left out. */
  public <E extends Enum<E>> Optional<E> maybe(Class<E> type, String name) {
    return values.containsKey(name) ? Optional.of(oneOf(type, name)) : Optional.empty();
  }

  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** A whole number within limits. */
  public int whole(String name, int least, int most, int otherwise) {
    var value = values.get(name);
    if (value == null) {
      return otherwise;
    }
    if (!value.matches("\\d{1,9}")
        || Integer.parseInt(value) < least
        || Integer.parseInt(value) > most) {
      throw ApiRefusal.badRequest(
          name, language.say("number.between", Integer.toString(least), Integer.toString(most)));
    }
    return Integer.parseInt(value);
  }

  public Optional<LocalDate> day(String name) {
    return Optional.ofNullable(values.get(name)).map(value -> day(name, value));
  }

  private LocalDate day(String name, String value) {
    try {
      var day = LocalDate.parse(value, DAY);
      if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
        throw ApiRefusal.badRequest(name, language.say("query.date.range"));
      }
      return day;
    } catch (DateTimeParseException e) {
      throw ApiRefusal.badRequest(name, language.say("query.date"));
    }
  }
}
