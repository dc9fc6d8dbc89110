package se.besked.platform.guard.surfaces;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import se.besked.platform.guard.book.By;
import se.besked.platform.guard.book.Kind;
import se.besked.platform.guard.book.Surface;
import se.besked.platform.robots.access.Needs;

/** What controllers answer, health and the description of the API included. */
public final class Calls {
  private Calls() {}

  /** One way of calling one address. */
  public record Call(String method, String path, HandlerMethod handler) {
    public String id() {
      return method + " " + path;
    }

    public boolean reads() {
      return method.equals("GET");
    }

    /** Under an address that names the municipality, as robots call them and some of anybody's. */
    public boolean isOfMunicipality() {
      return path.startsWith("/api/v1/{municipality}/");
    }

    /** What a citizen's browser reads. */
    public boolean isForCitizens() {
      return reads() && !isRobots() && !path.startsWith("/personal");
    }

    /** Whoever calls needs a token. */
    public boolean isRobots() {
      return handler.hasMethodAnnotation(Needs.class);
    }

    /** Not a framework's. */
    public boolean isOurs() {
      return handler.getBeanType().getName().startsWith("se.besked.");
    }
  }

  /** One without a method of its own is called with GET. */
  public static List<Call> of(ApplicationContext host) {
    var all = new ArrayList<Call>();
    host.getBeansOfType(RequestMappingInfoHandlerMapping.class)
        .values()
        .forEach(
            mapping ->
                mapping
                    .getHandlerMethods()
                    .forEach(
                        (info, handler) -> {
                          var methods = info.getMethodsCondition().getMethods();
                          for (var path : info.getPatternValues()) {
                            if (methods.isEmpty()) {
                              all.add(new Call("GET", path, handler));
                            }
                            methods.forEach(
                                method -> all.add(new Call(method.name(), path, handler)));
                          }
                        }));
    all.sort(Comparator.comparing(Call::id));
    return all;
  }

  static Stream<Surface> surfaces(ApplicationContext host) {
    return of(host).stream()
        .flatMap(
            call ->
                call.isForCitizens()
                    ? Stream.of(surface(call), Surface.of(Kind.CALL, call.id(), By.GUARDIAN))
                    : Stream.of(surface(call)))
        .distinct();
  }

  private static Surface surface(Call call) {
    if (call.isRobots()) {
      return Surface.of(
          Kind.CALL, call.id(), By.NOBODY, By.STRANGER, By.OTHER_ROBOT, By.PROTECTED_ROBOT);
    }
    return call.reads()
        ? Surface.of(
            Kind.CALL,
            call.id(),
            By.NOBODY,
            By.STRANGER,
            By.NO_ROLE,
            By.PROTECTED_NOBODY,
            By.PROTECTED_CITIZEN,
            By.PROTECTED_STAFF,
            By.GROUP)
        : Surface.of(Kind.CALL, call.id(), By.NOBODY, By.STRANGER, By.NO_ROLE, By.PROTECTED_NOBODY);
  }
}
