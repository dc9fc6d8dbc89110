package se.besked.platform.guard.surfaces;

import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import se.besked.platform.guard.book.Surface;

/** Every surface there is in a running host. */
public final class Surfaces {
  private Surfaces() {}

  public static List<Surface> of(ApplicationContext host) {
    var servlet = host.getBean(ServletContext.class);
    return Stream.of(
            Pages.surfaces(servlet),
            Calls.surfaces(host),
            Doors.surfaces(host, servlet),
            Operations.surfaces(host),
            Jobs.surfaces(host),
            Sendings.surfaces(),
            Papers.surfaces())
        .flatMap(all -> all)
        .toList();
  }
}
