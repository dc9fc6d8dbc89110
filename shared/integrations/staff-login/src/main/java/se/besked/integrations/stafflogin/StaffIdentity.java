package se.besked.integrations.stafflogin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who a member of staff is, by the provider's attributes and this installation's mapping of them.
 *
 * @param userId in small letters; what the audit log names
 * @param name as shown to colleagues, and to those whom they write to and decide about
 * @param roles names of roles
 * @param units ids of units
 */
public record StaffIdentity(String userId, String name, Set<String> roles, Set<String> units) {
  private static final Pattern USER_ID = Pattern.compile("[a-z0-9][a-z0-9@._+-]{0,99}");

  /** A number of ten or twelve digits, however it is written, is somebody's personal number. */
  private static final Pattern PERSONAL_NUMBER =
      Pattern.compile("(?:\\d{2})?\\d{6}[-+]?\\d{4}(?:@.*)?");

  /**
   * Reads a login.
   *
   * @throws SamlRefused when there is no usable user id, or several, no role or no name
   */
  public static StaffIdentity of(SamlLogin login, SamlSettings.Provider provider) {
    var names = provider.attributes();
    var userId = login.only(names.userId()).map(id -> id.toLowerCase(Locale.ROOT)).orElse("");
    if (!USER_ID.matcher(userId).matches() || PERSONAL_NUMBER.matcher(userId).matches()) {
      throw new SamlRefused(SamlRefusal.USER_ID);
    }
    var roles = roles(login.all(names.groups()), provider.roles());
    if (roles.isEmpty()) {
      throw new SamlRefused(SamlRefusal.NO_ROLE);
    }
    return new StaffIdentity(
        userId, name(login, names, userId), roles, units(login.all(names.units()), provider));
  }

  /** An account's name is no person's, and a decision says who has made it. */
  private static String name(SamlLogin login, SamlSettings.Attributes names, String userId) {
    var parts =
        List.of(login.first(names.givenName()).orElse(""), login.first(names.surname()).orElse(""));
    var both = String.join(" ", parts).strip();
    return login
        .first(names.name())
        .filter(name -> !name.equalsIgnoreCase(userId))
        .or(() -> Optional.of(both).filter(name -> !name.isEmpty()))
        .orElseThrow(() -> new SamlRefused(SamlRefusal.NO_NAME));
  }

  private static Set<String> roles(List<String> groups, List<SamlSettings.RoleRule> rules) {
    var roles = new TreeSet<String>();
    rules.stream()
        .filter(rule -> groups.contains(rule.group()))
        .forEach(rule -> roles.addAll(rule.gives()));
    return roles;
  }

  private static Set<String> units(List<String> values, SamlSettings.Provider provider) {
    if (provider.units().isEmpty()) {
      return values.stream()
          .map(String::strip)
          .filter(unit -> !unit.isEmpty() && !unit.contains(" "))
          .collect(Collectors.toCollection(TreeSet::new));
    }
    var units = new TreeSet<String>();
    provider.units().stream()
        .filter(rule -> values.contains(rule.value()))
        .forEach(rule -> units.addAll(rule.gives()));
    return units;
  }
}
