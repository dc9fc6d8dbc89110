package se.besked.platform.guard.walk;

import com.vaadin.flow.server.AbstractStreamResource;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.StreamResourceRegistry;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.lang.reflect.Field;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import se.besked.platform.guard.surfaces.Papers;

/** Sees in the server which views are shown to somebody, and which class made a file. */
@TestComponent
public class Shown implements VaadinServiceInitListener {
  private final transient Set<Class<?>> views = ConcurrentHashMap.newKeySet();
  private final transient Set<VaadinSession> sessions = ConcurrentHashMap.newKeySet();

  @Override
  public void serviceInit(ServiceInitEvent init) {
    init.getSource()
        .addUIInitListener(
            begun -> {
              sessions.add(begun.getUI().getSession());
              begun
                  .getUI()
                  .addAfterNavigationListener(
                      shown -> views.add(shown.getActiveChain().getFirst().getClass()));
            });
  }

  /** The views so far; from now on anew. */
  public Set<Class<?>> taken() {
    var all = Set.copyOf(views);
    views.clear();
    return all;
  }

  /**
   * Whose code answers when a file of a page is asked for; empty when the link takes files in.
   *
   * @param link as the page has it, e.g. {@code "VAADIN/dynamic/resource/1/…/brev.pdf"}
   */
  public Optional<String> makerOf(String link) {
    return sessions.stream()
        .flatMap(session -> file(session, link).stream())
        .map(StreamResourceRegistry.ElementStreamResource.class::cast)
        .map(StreamResourceRegistry.ElementStreamResource::getElementRequestHandler)
        .filter(DownloadHandler.class::isInstance)
        .flatMap(Shown::ours)
        .findFirst();
  }

  private static Optional<AbstractStreamResource> file(VaadinSession session, String link) {
    session.lock();
    try {
      return session.getResourceRegistry().getResource(URI.create(link));
    } finally {
      session.unlock();
    }
  }

  /** The code of ours that a handler of the framework carries. */
  private static Stream<String> ours(Object handler) {
    return Stream.<Class<?>>iterate(handler.getClass(), c -> c != null, Class::getSuperclass)
        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
        .filter(field -> !field.getType().isPrimitive())
        .flatMap(field -> Stream.ofNullable(value(field, handler)))
        .map(value -> value.getClass().getName())
        .filter(name -> name.startsWith("se.besked."))
        .map(Papers::name);
  }

  private static Object value(Field field, Object of) {
    try {
      field.setAccessible(true);
      return field.get(of);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
