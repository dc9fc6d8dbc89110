package se.besked.platform.guard;

import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address there is, found where the server finds it. */
final class Surfaces {
  private Surfaces() {}

  /** One way of calling one address that is no page. */
  record Call(String method, String path) {
    boolean isRobots() {
      return path.startsWith("/api/v1/{municipality}/");
    }
  }

  static List<RouteBaseData<?>> routes(ServletContext servlet) {
    var registry = ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlet));
    return registry.getRegisteredRoutes().stream()
        .flatMap(
            (RouteData route) ->
                Stream.<RouteBaseData<?>>concat(Stream.of(route), route.getRouteAliases().stream()))
        .toList();
  }

  static List<String> templates(ServletContext servlet) {
    return routes(servlet).stream().map(RouteBaseData::getTemplate).distinct().sorted().toList();
  }

  /** One without a method of its own is called with GET. */
  static List<Call> calls(RequestMappingHandlerMapping controllers) {
    var all = new ArrayList<Call>();
    controllers
        .getHandlerMethods()
        .keySet()
        .forEach(
            mapping -> {
              var methods = mapping.getMethodsCondition().getMethods();
              for (var path : mapping.getPatternValues()) {
                if (methods.isEmpty()) {
                  all.add(new Call("GET", path));
                }
                methods.forEach(method -> all.add(new Call(method.name(), path)));
              }
            });
    all.sort(Comparator.comparing(Call::path).thenComparing(Call::method));
    return all.stream().distinct().toList();
  }
}
