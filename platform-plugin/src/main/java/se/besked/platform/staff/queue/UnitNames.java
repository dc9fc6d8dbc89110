package se.besked.platform.staff.queue;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.besked.kernel.facts.CareUnitDirectory;
import se.besked.kernel.facts.SchoolDirectory;

/** What schools and preschools are called. */
@Component
public class UnitNames {
  private final SchoolDirectory schools;
  private final CareUnitDirectory careUnits;

  UnitNames(SchoolDirectory schools, CareUnitDirectory careUnits) {
    this.schools = schools;
    this.careUnits = careUnits;
  }

  /** By code. */
  public Map<String, String> all() {
    var names = new TreeMap<String, String>();
    Stream.concat(
            schools.schools().stream().map(s -> Map.entry(s.id(), s.name())),
            careUnits.units().stream().map(u -> Map.entry(u.id(), u.name())))
        .forEach(unit -> names.putIfAbsent(unit.getKey(), unit.getValue()));
    return names;
  }

  /** A unit that no register knows any longer is called by its code. */
  public String of(String code) {
    return all().getOrDefault(code, code);
  }
}
