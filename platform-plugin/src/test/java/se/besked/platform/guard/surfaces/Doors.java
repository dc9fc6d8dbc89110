package se.besked.platform.guard.surfaces;

import jakarta.servlet.ServletContext;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import se.besked.platform.guard.book.By;
import se.besked.platform.guard.book.Kind;
import se.besked.platform.guard.book.Surface;

/**
 * What is answered before any controller: the chains of security and the filters in them (tokens,
 * SAML), folders of files, other servlets.
 */
public final class Doors {
  private Doors() {}

  /**
   * One pattern of addresses.
   *
   * @param method empty for every method
   */
  public record Door(String method, String pattern) {
    public String id() {
      return method.isEmpty() ? pattern : method + " " + pattern;
    }

    static Door parse(String text) {
      int space = text.indexOf(' ');
      return space < 0
          ? new Door("", text)
          : new Door(text.substring(0, space), text.substring(space + 1));
    }
  }

  public static List<Door> of(ApplicationContext host, ServletContext servlet) {
    var all = new TreeSet<>(Comparator.comparing(Door::id));
    host.getBeansOfType(HandlerMapping.class).values().forEach(m -> files(m).forEach(all::add));
    servlet
        .getServletRegistrations()
        .values()
        .forEach(s -> s.getMappings().forEach(m -> all.add(new Door("", all(m)))));
    servlet
        .getFilterRegistrations()
        .values()
        .forEach(f -> f.getUrlPatternMappings().forEach(m -> all.add(new Door("", all(m)))));
    security(host).forEach(all::add);
    return List.copyOf(all);
  }

  /** As servlets write it, and as Spring does. */
  private static String all(String mapping) {
    return mapping.endsWith("/*") ? mapping + "*" : mapping.equals("/") ? "/**" : mapping;
  }

  /** A kind of mapping that is new here has to be understood before anything else. */
  private static Stream<Door> files(HandlerMapping mapping) {
    return switch (mapping) {
      case RequestMappingInfoHandlerMapping calls -> Stream.empty();
      case AbstractUrlHandlerMapping files ->
          files.getHandlerMap().keySet().stream().map(pattern -> new Door("GET", pattern));
      case RouterFunctionMapping routers when routers.getRouterFunction() == null -> Stream.empty();
      default ->
          throw new IllegalStateException("The walks cannot tell what answers at " + mapping);
    };
  }

  private static Stream<Door> security(ApplicationContext host) {
    return host.getBean(FilterChainProxy.class).getFilterChains().stream()
        .map(DefaultSecurityFilterChain.class::cast)
        .flatMap(
            chain ->
                Stream.concat(
                    Matchers.patterns(chain.getRequestMatcher()),
                    chain.getFilters().stream().flatMap(Matchers::patternsOf)))
        .map(Door::parse);
  }

  static Stream<Surface> surfaces(ApplicationContext host, ServletContext servlet) {
    return of(host, servlet).stream()
        .map(door -> Surface.of(Kind.DOOR, door.id(), By.NOBODY, By.STRANGER, By.NO_ROLE));
  }
}
