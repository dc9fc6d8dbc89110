package se.besked.platform.guard.surfaces;

import jakarta.servlet.Filter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which addresses a filter answers, read out of what it holds. */
final class Matchers {
  private Matchers() {}

  /** A filter that only lets through or refuses holds none. */
  static Stream<String> patternsOf(Filter filter) {
    return fields(filter).stream()
        .filter(field -> RequestMatcher.class.isAssignableFrom(field.getType()))
        .map(field -> (RequestMatcher) value(field, filter))
        .flatMap(
            matcher -> {
              var patterns = patterns(matcher).toList();
              if (patterns.isEmpty() && !(filter instanceof CsrfFilter)) {
                throw new IllegalStateException(
                    "The walks cannot tell what " + filter + " answers");
              }
              return patterns.stream();
            });
  }

  /** As {@code "POST /oauth2/token"}; an enum of ours tells all its addresses. */
  static Stream<String> patterns(Object matcher) {
    return switch (matcher) {
      case AnyRequestMatcher any -> Stream.of("/**");
      case PathPatternRequestMatcher path ->
          Stream.of(path.toString().replaceAll("^PathPattern \\[(.*)]$", "$1"));
      case Enum<?> ours ->
          Arrays.stream(ours.getDeclaringClass().getEnumConstants()).map(Object::toString);
      case List<?> all -> all.stream().flatMap(Matchers::patterns);
      case RequestMatcher made -> fields(made).stream().flatMap(f -> patterns(value(f, made)));
      default -> Stream.empty();
    };
  }

  private static List<Field> fields(Object of) {
    return Stream.<Class<?>>iterate(of.getClass(), type -> type != null, Class::getSuperclass)
        .filter(type -> !type.getName().startsWith("java."))
        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .filter(field -> !field.getType().isPrimitive())
        .toList();
  }

  private static Object value(Field field, Object of) {
    try {
      field.setAccessible(true);
      var value = field.get(of);
      return value == null ? List.of() : value;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
