package se.besked.platform.staff.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.besked.kernel.facts.CareUnitDirectory;
import se.besked.kernel.facts.SchoolDirectory;

/**
 * What schools and preschools are called. The registry is asked now and then, not for each page.
 */
@Component
public class UnitNames {
  private static final Duration KEPT = Duration.ofMinutes(10);

  private record Read(Map<String, String> names, Instant at) {}

  private final SchoolDirectory schools;
  private final CareUnitDirectory careUnits;
  private final Clock clock;
  private volatile Read last = new Read(Map.of(), Instant.MIN);

  UnitNames(SchoolDirectory schools, CareUnitDirectory careUnits, Clock clock) {
    this.schools = schools;
    this.careUnits = careUnits;
    this.clock = clock;
  }

  /** By code. */
  public Map<String, String> all() {
    var now = clock.instant();
    var read = last;
    if (read.names().isEmpty() || now.isAfter(read.at().plus(KEPT))) {
      read = new Read(read(), now);
      last = read;
    }
    return read.names();
  }

  private Map<String, String> read() {
    var names = new TreeMap<String, String>();
    Stream.concat(
            schools.schools().stream().map(s -> Map.entry(s.id(), s.name())),
            careUnits.units().stream().map(u -> Map.entry(u.id(), u.name())))
        .forEach(unit -> names.putIfAbsent(unit.getKey(), unit.getValue()));
    return Collections.unmodifiableMap(names);
  }

  /** A unit that no register knows any longer is called by its code. */
  public String of(String code) {
    return all().getOrDefault(code, code);
  }
}
