package se.besked.integrations.stafflogin;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody whom a provider has recognised, after every check.
 *
 * @param session for logging out
 * @param level how surely, as the provider's address for it
 * @param attributes what the provider says, by the attributes' names
 */
public record SamlLogin(
    LoginProvider provider,
    ProviderSession session,
    String level,
    Map<String, List<String>> attributes)
    implements Serializable {
  public SamlLogin {
    attributes = Map.copyOf(attributes);
  }

  /**
   * What may have one value alone, since it says who somebody is; the same one may come twice.
   *
   * @throws SamlRefused when there are different ones
   */
  public Optional<String> only(String name) {
    var values =
        all(name).stream().map(String::strip).filter(value -> !value.isEmpty()).distinct().toList();
    if (values.size() > 1) {
      throw new SamlRefused(SamlRefusal.ATTRIBUTE);
    }
    return values.stream().findFirst();
  }

  /** An attribute's only or first value. */
  public Optional<String> first(String name) {
    return all(name).stream().findFirst().map(String::strip).filter(value -> !value.isEmpty());
  }

  public List<String> all(String name) {
    return attributes.getOrDefault(name, List.of());
  }

  /** Whatever prints it must not print who it is. */
  @Override
  public String toString() {
    return "SamlLogin[" + provider.id() + "]";
  }
}
