package se.besked.casework.access;

import java.util.Map;

/**
 * A condition for a {@code where} on {@code case_file c}, with the values it names.
 *
 * @param where e.g. {@code "c.municipality = :staffMunicipality and …"}, in parentheses
 */
public record SqlFilter(String where, Map<String, ?> params) {
  public SqlFilter {
    params = Map.copyOf(params);
  }
}
