package se.besked.kernel.registers;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A school unit.
 *
 * @param id the student registry's id
 * @param code the national school unit code, eight digits, when known
 * @param schoolTypes SS12000 codes, e.g. {@code FKLASS}, {@code GR}, {@code FTH}, {@code FS}
 */
public record SchoolUnit(String id, String name, @Nullable String code, Set<String> schoolTypes) {
  public SchoolUnit {
    schoolTypes = Set.copyOf(schoolTypes);
  }
}
