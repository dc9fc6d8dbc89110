package se.besked.journey.catalogue;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import se.besked.eservice.EService;

/** The mounted e-services, found on the class path. */
public final class EServices {
  private final List<EService<?>> services;

  /** Those that announce themselves in {@code META-INF/services}. */
  public static EServices mounted() {
    var found =
        ServiceLoader.load(EService.class).stream()
            .<EService<?>>map(ServiceLoader.Provider::get)
            .toList();
    return new EServices(found);
  }

  public EServices(List<? extends EService<?>> services) {
    this.services =
        services.stream()
            .<EService<?>>map(s -> s)
            .sorted(Comparator.comparing(s -> s.identity().id()))
            .toList();
    var names = new HashSet<String>();
    for (var service : this.services) {
      var identity = service.identity();
      if (!names.add(identity.id()) || !names.add("/" + identity.path())) {
        throw new IllegalArgumentException("Two e-services are called " + identity);
      }
    }
  }

  public List<EService<?>> all() {
    return services;
  }

  public Optional<EService<?>> byId(String id) {
    return services.stream().filter(s -> s.identity().id().equals(id)).findFirst();
  }

  public Optional<EService<?>> byPath(String path) {
    return services.stream().filter(s -> s.identity().path().equals(path)).findFirst();
  }
}
