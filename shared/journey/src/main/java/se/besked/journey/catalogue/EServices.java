package se.besked.journey.catalogue;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import se.besked.eservice.EService;
import se.besked.eservice.Identity;

/** The mounted e-services: those with a line in {@code META-INF/services}. */
public final class EServices {
  private final List<EService<?>> all;

  /**
   * A catalogue of these services.
   *
   * @throws IllegalArgumentException when two share an id, a path or a number prefix
   */
  public EServices(List<EService<?>> services) {
    all =
        services.stream()
            .sorted(Comparator.comparing((EService<?> s) -> s.identity().id()))
            .toList();
    var taken = new HashSet<String>();
    for (var identity : all.stream().map(EService::identity).toList()) {
      if (!taken.add("id " + identity.id())
          || !taken.add("path " + identity.path())
          || !taken.add("prefix " + identity.numberPrefix())) {
        throw new IllegalArgumentException("Två e-tjänster heter likadant: " + identity);
      }
    }
  }

  /** Those found on the class path. */
  public static EServices onClassPath() {
    return new EServices(
        ServiceLoader.load(EService.class).stream()
            .map(ServiceLoader.Provider::get)
            .<EService<?>>map(s -> s)
            .collect(Collectors.toList()));
  }

  public List<EService<?>> all() {
    return all;
  }

  /** By {@link Identity#id()}, as in APIs and tables. */
  public Optional<EService<?>> find(String id) {
    return all.stream().filter(s -> s.identity().id().equals(id)).findFirst();
  }

  /** By {@link Identity#path()}, as in the browser's address. */
  public Optional<EService<?>> findByPath(String path) {
    return all.stream().filter(s -> s.identity().path().equals(path)).findFirst();
  }
}
