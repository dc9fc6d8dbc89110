package se.besked.integrations.stafflogin;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code besked.saml.*}: this service provider, and the identity providers for citizens and staff.
 *
 * @param keys the first signs; all of them decrypt and stand in the metadata, so that keys can be
 *     changed without a stop
 * @param refresh how often metadata are read anew
 * @param clockSkew how much the provider's clock may differ from ours
 * @param longest for how long at most an assertion may be in force
 * @param staff the municipality's own providers
 * @param citizens providers of electronic identities, where the municipality has no agreement with
 *     BankID of its own
 */
@ConfigurationProperties("besked.saml")
public record SamlSettings(
    @DefaultValue List<Key> keys,
    @DefaultValue("1h") Duration refresh,
    @DefaultValue("1m") Duration clockSkew,
    @DefaultValue("90m") Duration longest,
    @DefaultValue List<Provider> staff,
    @DefaultValue List<Provider> citizens) {

  public SamlSettings {
    keys = List.copyOf(keys);
    staff = List.copyOf(staff);
    citizens = List.copyOf(citizens);
    var ids = new HashSet<String>();
    for (var provider : concat(staff, citizens)) {
      if (!ids.add(provider.id())) {
        throw new IllegalArgumentException(
            "besked.saml: leverantören %s finns två gånger.".formatted(provider.id()));
      }
    }
    if (!ids.isEmpty() && keys.isEmpty()) {
      throw new IllegalArgumentException(
          "besked.saml.keys saknas: ange private-key och certificate (PEM, RSA).");
    }
  }

  private static List<Provider> concat(List<Provider> some, List<Provider> more) {
    return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
  }

  /**
   * @param privateKey where the PEM file with the PKCS#8 key is
   * @param certificate where the PEM file with its certificate is
   */
  public record Key(String privateKey, String certificate) {}

  /**
   * An identity provider.
   *
   * @param id a short word, part of the addresses that the provider is given
   * @param name as people know it
   * @param entityId the provider's own name; nobody else in the metadata counts
   * @param metadata where they are: {@code https:}, {@code file:} or {@code classpath:}
   * @param metadataCertificate PEM; then the metadata must be signed by its key, as a federation's
   *     are
   * @param serviceEntityId our name at this provider; the address of our metadata when absent
   * @param assertionSigned whether the assertion must be signed beside the response
   * @param levels authentication contexts that are asked for and required; any when empty
   * @param attributes what its attributes are called
   * @param roles which groups give which roles
   * @param units which values give which units; the values themselves when empty
   */
  public record Provider(
      String id,
      String name,
      String entityId,
      String metadata,
      @Nullable String metadataCertificate,
      @Nullable String serviceEntityId,
      @DefaultValue("true") boolean assertionSigned,
      @DefaultValue List<String> levels,
      @DefaultValue Attributes attributes,
      @DefaultValue List<RoleRule> roles,
      @DefaultValue List<UnitRule> units) {
    public Provider {
      if (id == null || !id.matches("[a-z0-9-]{1,40}")) {
        throw new IllegalArgumentException(
            "besked.saml: id ska bestå av små bokstäver a–z, siffror och bindestreck.");
      }
      if (name == null || entityId == null || metadata == null) {
        throw new IllegalArgumentException(
            "besked.saml: %s behöver name, entity-id och metadata.".formatted(id));
      }
      levels = List.copyOf(levels);
      roles = List.copyOf(roles);
      units = List.copyOf(units);
    }
  }

  /**
   * Names of attributes.
   *
   * @param userId what the audit log calls the person; never a personal number
   * @param name the whole name
   * @param givenName used with the surname where there is no whole name
   * @param groups what roles are made of
   * @param units what units are made of
   * @param personalNumber of citizens
   */
  public record Attributes(
      @DefaultValue("urn:oid:1.3.6.1.4.1.5923.1.1.1.6") String userId,
      @DefaultValue("urn:oid:2.16.840.1.113730.3.1.241") String name,
      @DefaultValue("urn:oid:2.5.4.42") String givenName,
      @DefaultValue("urn:oid:2.5.4.4") String surname,
      @DefaultValue("http://schemas.xmlsoap.org/claims/Group") String groups,
      @DefaultValue("sisSchoolUnitCode") String units,
      @DefaultValue("urn:oid:1.2.752.29.4.13") String personalNumber) {}

  /**
   * @param group a group's name or id, as the provider sends it
   * @param gives names of roles
   */
  public record RoleRule(String group, @DefaultValue Set<String> gives) {}

  /**
   * @param value as the provider sends it
   * @param gives ids of units
   */
  public record UnitRule(String value, @DefaultValue Set<String> gives) {}
}
