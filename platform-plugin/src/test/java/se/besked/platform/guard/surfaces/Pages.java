package se.besked.platform.guard.surfaces;

import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.besked.platform.guard.book.By;
import se.besked.platform.guard.book.Kind;
import se.besked.platform.guard.book.Surface;

/** Routes, their aliases, and what is shown when something went wrong: as Vaadin has them. */
public final class Pages {
  private Pages() {}

  /**
   * A route or an alias.
   *
   * @param template without the first slash, e.g. {@code "arende/:id"}
   */
  public record Page(String template, Class<?> view) {
    public String id() {
      return "/" + template;
    }

    /** Not of the part of the site that only staff have. */
    public boolean isForCitizens() {
      return !template.startsWith("personal");
    }
  }

  public static List<Page> of(ServletContext servlet) {
    return ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlet))
        .getRegisteredRoutes()
        .stream()
        .flatMap(
            (RouteData route) ->
                Stream.<RouteBaseData<?>>concat(Stream.of(route), route.getRouteAliases().stream()))
        .map(route -> new Page(route.getTemplate(), route.getNavigationTarget()))
        .sorted(Comparator.comparing(Page::template).thenComparing(page -> page.view().getName()))
        .toList();
  }

  static List<String> whenWrong(ServletContext servlet) {
    return ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlet))
        .getConfiguration()
        .getExceptionHandlers()
        .values()
        .stream()
        .map(Pages::whenWrong)
        .distinct()
        .sorted()
        .toList();
  }

  /** What such a page is called. */
  public static String whenWrong(Class<?> view) {
    return "when something went wrong, " + view.getSimpleName();
  }

  private static Surface everybody(Page page) {
    return Surface.of(
        Kind.PAGE,
        page.id(),
        By.NOBODY,
        By.STRANGER,
        By.NO_ROLE,
        By.PROTECTED_NOBODY,
        By.PROTECTED_CITIZEN,
        By.PROTECTED_STAFF,
        By.GROUP);
  }

  static Stream<Surface> surfaces(ServletContext servlet) {
    var routes =
        of(servlet).stream()
            .flatMap(
                page ->
                    page.isForCitizens()
                        ? Stream.of(everybody(page), Surface.of(Kind.PAGE, page.id(), By.GUARDIAN))
                        : Stream.of(everybody(page)))
            .distinct();
    var wrong =
        whenWrong(servlet).stream()
            .map(id -> Surface.of(Kind.PAGE, id, By.STRANGER, By.PROTECTED_CITIZEN));
    return Stream.concat(routes, wrong);
  }
}
