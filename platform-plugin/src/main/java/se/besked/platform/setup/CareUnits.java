package se.besked.platform.setup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.besked.integrations.distance.SchoolFile;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.facts.CareUnit;
import se.besked.kernel.facts.CareUnitDirectory;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.registers.SchoolUnit;
import se.besked.kernel.registers.StudentRegistry;

/**
 * Preschools and educare units: which there are the student registry says, where they lie and who
 * runs them the municipality's own file. Independent units may be in the file alone.
 */
final class CareUnits implements CareUnitDirectory {
  /** A slow registry is not waited for by everybody. */
  private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);

  private final StudentRegistry registry;
  private final Map<String, SchoolFile.School> file;
  private final Clock clock;
  private @Nullable List<CareUnit> last;
  private Instant askAgain = Instant.MIN;

  CareUnits(StudentRegistry registry, List<SchoolFile.School> file, Clock clock) {
    this.registry = registry;
    this.clock = clock;
    this.file = new LinkedHashMap<>();
    file.forEach(s -> this.file.put(s.id(), s));
  }

  @Override
  public synchronized List<CareUnit> units() {
    var now = clock.instant();
    if (!now.isBefore(askAgain)) {
      try {
        last = together(registry.schoolUnits());
      } catch (IntegrationFailure e) {
        askAgain = now.plus(AFTER_A_FAILURE);
      }
    }
    return last == null ? inFile() : last;
  }

  private List<CareUnit> together(List<SchoolUnit> known) {
    var units = new ArrayList<CareUnit>();
    known.forEach(u -> add(units, u.id(), u.name(), u.schoolTypes()));
    var ids = known.stream().map(SchoolUnit::id).toList();
    file.values().stream()
        .filter(s -> !s.municipal() && !ids.contains(s.id()))
        .forEach(s -> add(units, s.id(), s.name(), s.schoolTypes()));
    return List.copyOf(units);
  }

  private List<CareUnit> inFile() {
    var units = new ArrayList<CareUnit>();
    file.values().forEach(s -> add(units, s.id(), s.name(), s.schoolTypes()));
    return List.copyOf(units);
  }

  private void add(List<CareUnit> units, String id, String name, Set<String> types) {
    var entry = Optional.ofNullable(file.get(id));
    var municipal = entry.map(SchoolFile.School::municipal).orElse(true);
    var position = entry.map(SchoolFile.School::position);
    if (types.contains("FS")) {
      units.add(new CareUnit(id, name, Activity.PRESCHOOL, municipal, position));
    }
    if (types.contains("FTH")) {
      units.add(new CareUnit(id, name, Activity.SCHOOL_AGE_EDUCARE, municipal, position));
    }
  }
}
