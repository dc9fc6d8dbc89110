package se.besked.integrations.stafflogin.metadata;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.saml2.provider.service.registration.RelyingPartyRegistration;
import org.springframework.security.saml2.provider.service.registration.Saml2MessageBinding;
import se.besked.integrations.stafflogin.Audience;
import se.besked.integrations.stafflogin.LoginProvider;
import se.besked.integrations.stafflogin.SamlSettings;
import se.besked.integrations.stafflogin.SamlSite;

/**
 * One identity provider, with the newest metadata that could be trusted. When the provider's
 * address fails, the last good ones are kept until their own last day; they outlive a restart.
 */
public final class KnownProvider {
  private static final System.Logger LOG = System.getLogger(KnownProvider.class.getName());

  private final SamlSettings.Provider settings;
  private final LoginProvider login;
  private final SamlSite site;
  private final ServiceKeys keys;
  private final Clock clock;
  private final MetadataSource source = new MetadataSource();

  private volatile @Nullable State state;

  /**
   * @param registration both sides: the provider's and ours
   * @param readAt when the provider's address last answered; null when they come from the cache
   * @param failing whether the newest try failed
   */
  private record State(
      RelyingPartyRegistration registration,
      @Nullable Instant validUntil,
      @Nullable Instant readAt,
      boolean failing) {}

  KnownProvider(
      SamlSettings.Provider settings,
      Audience audience,
      SamlSite site,
      ServiceKeys keys,
      Clock clock) {
    MetadataSource.check(settings.metadata());
    this.settings = settings;
    this.login = new LoginProvider(settings.id(), settings.name(), audience);
    this.site = site;
    this.keys = keys;
    this.clock = clock;
  }

  public LoginProvider login() {
    return login;
  }

  public SamlSettings.Provider settings() {
    return settings;
  }

  /** Both sides; empty as long as there are no metadata to trust. */
  public Optional<RelyingPartyRegistration> registration() {
    var now = state;
    return now == null || isOver(now) ? Optional.empty() : Optional.of(now.registration());
  }

  private boolean isOver(State now) {
    return now.validUntil() != null && !now.validUntil().isAfter(clock.instant());
  }

  /** For the health page: empty when all is well, else what is wrong, in a few Swedish words. */
  Optional<String> problem() {
    var now = state;
    if (now == null) {
      return Optional.of("Metadata har aldrig kunnat läsas.");
    }
    if (isOver(now)) {
      return Optional.of("Metadata är för gamla och gäller inte längre.");
    }
    return now.failing()
        ? Optional.of(
            "Metadata kan inte hämtas. De senast godkända används"
                + (now.readAt() == null ? "." : ", lästa " + now.readAt() + "."))
        : Optional.empty();
  }

  /** Reads the metadata anew; keeps what there is when that fails. */
  void refresh() {
    try {
      var xml = source.read(settings.metadata());
      var read = ProviderMetadata.read(xml, settings, clock.instant());
      state = new State(joined(read.registration()), read.validUntil(), clock.instant(), false);
      keep(xml);
    } catch (IOException failed) {
      LOG.log(
          Level.WARNING,
          "Metadata of identity provider {0}: {1}. The last good ones are kept.",
          settings.id(),
          failed.getMessage());
      var kept = state == null ? cached() : state;
      state =
          kept == null
              ? null
              : new State(kept.registration(), kept.validUntil(), kept.readAt(), true);
    }
  }

  private @Nullable State cached() {
    try {
      var read = ProviderMetadata.read(Files.readAllBytes(cacheFile()), settings, clock.instant());
      return new State(joined(read.registration()), read.validUntil(), null, true);
    } catch (IOException none) {
      return null;
    }
  }

  private void keep(byte[] xml) {
    try {
      Files.createDirectories(site.cache());
      var fresh = Files.createTempFile(site.cache(), settings.id(), ".new");
      Files.write(fresh, xml);
      Files.move(fresh, cacheFile(), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException notKept) {
      LOG.log(Level.WARNING, "Metadata of {0} could not be kept on disk", settings.id());
    }
  }

  private Path cacheFile() {
    return site.cache().resolve(settings.id() + ".xml");
  }

  /** Our side alone, for our metadata; the provider has not told its own yet. */
  public RelyingPartyRegistration oursAlone() {
    return joined(
        RelyingPartyRegistration.withRegistrationId(settings.id())
            .assertingPartyMetadata(
                party ->
                    party
                        .entityId(settings.entityId())
                        .singleSignOnServiceLocation(settings.entityId())));
  }

  private RelyingPartyRegistration joined(RelyingPartyRegistration.Builder theirs) {
    var base = site.url() + "/saml2/" + settings.id();
    var own = settings.serviceEntityId();
    var builder =
        theirs
            .registrationId(settings.id())
            .entityId(own == null ? base + "/metadata" : own)
            .assertionConsumerServiceLocation(base + "/svar")
            .assertionConsumerServiceBinding(Saml2MessageBinding.POST)
            .authnRequestsSigned(true)
            .signingX509Credentials(all -> all.add(keys.signing()))
            .decryptionX509Credentials(all -> all.addAll(keys.decryption()));
    if (login.audience() == Audience.STAFF) {
      builder
          .singleLogoutServiceLocation(base + "/logout")
          .singleLogoutServiceResponseLocation(base + "/logout")
          .singleLogoutServiceBindings(
              all -> {
                all.clear();
                all.add(Saml2MessageBinding.POST);
                all.add(Saml2MessageBinding.REDIRECT);
              });
    }
    return builder.build();
  }
}
