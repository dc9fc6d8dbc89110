package se.besked.kernel.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Versions of a rule, each with the days it is valid. Asking for a day without a version stops with
 * a sentence instead of guessing.
 */
public record Dated<T>(String name, List<Version<T>> versions) {
  public Dated {
    versions =
        versions.stream().sorted(Comparator.comparing((Version<T> v) -> v.validFrom())).toList();
    for (int i = 1; i < versions.size(); i++) {
      var before = versions.get(i - 1).validTo();
      if (before == null || !before.isBefore(versions.get(i).validFrom())) {
        throw new IllegalArgumentException(
            "Två versioner av %s gäller samtidigt från %s."
                .formatted(name, versions.get(i).validFrom()));
      }
    }
  }

  /**
   * The version valid on a day.
   *
   * @throws MissingRule when there is none
   */
  public Version<T> on(LocalDate day) {
    return versions.stream()
        .filter(v -> v.isValidOn(day))
        .findFirst()
        .orElseThrow(() -> new MissingRule(name, day));
  }

  /**
   * These versions and one more: it takes over from the one before on its first day, and goes on
   * until the next one begins. A version that begins on the very same day is replaced.
   */
  public Dated<T> with(Version<T> added) {
    var all = new ArrayList<Version<T>>();
    @Nullable LocalDate last = added.validTo();
    for (var version : versions) {
      if (version.validFrom().isBefore(added.validFrom())) {
        all.add(version.through(added.validFrom().minusDays(1)));
      } else if (version.validFrom().isAfter(added.validFrom())) {
        last = earlier(last, version.validFrom().minusDays(1));
        all.add(version);
      }
    }
    all.add(new Version<>(added.id(), added.validFrom(), last, added.source(), added.value()));
    return new Dated<>(name, all);
  }

  private static LocalDate earlier(@Nullable LocalDate a, LocalDate b) {
    return a == null || b.isBefore(a) ? b : a;
  }

  /**
   * One version.
   *
   * @param id names the version for ever, e.g. {@code "demo/school-transport/2025-07-01"}
   * @param source who decided it, when and where to read it
   * @param validTo the last day it is valid; null while it goes on
   */
  public record Version<T>(
      String id, LocalDate validFrom, @Nullable LocalDate validTo, String source, T value) {
    public Version {
      if (validTo != null && validTo.isBefore(validFrom)) {
        throw new IllegalArgumentException(
            "Versionen %s slutar gälla innan den börjar.".formatted(id));
      }
    }

    /** The same, valid no longer than to a day. */
    Version<T> through(LocalDate last) {
      return new Version<>(id, validFrom, earlier(validTo, last), source, value);
    }

    public boolean isValidOn(LocalDate day) {
      return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
  }
}
