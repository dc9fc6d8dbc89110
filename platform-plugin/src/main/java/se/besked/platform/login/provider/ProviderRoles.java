package se.besked.platform.login.provider;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Role;
import se.besked.integrations.stafflogin.SamlSettings;

/** The roles that the settings speak of. A word that is no role stops the start. */
@Component
class ProviderRoles {

  ProviderRoles(SamlSettings settings) {
    settings.staff().stream()
        .flatMap(provider -> provider.roles().stream())
        .flatMap(rule -> rule.gives().stream())
        .filter(word -> names().noneMatch(word::equals))
        .findFirst()
        .ifPresent(
            word -> {
              throw new IllegalStateException(
                  "besked.saml: %s är ingen roll. Roller är %s."
                      .formatted(word, names().collect(Collectors.joining(", "))));
            });
  }

  private static Stream<String> names() {
    return Arrays.stream(Role.values()).map(Role::name);
  }

  Set<Role> of(Set<String> words) {
    return words.stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
  }
}
