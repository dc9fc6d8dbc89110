package se.besked.integrations.stafflogin.metadata;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.saml2.provider.service.registration.RelyingPartyRegistration;
import org.springframework.security.saml2.provider.service.registration.RelyingPartyRegistrationRepository;
import se.besked.integrations.stafflogin.Audience;
import se.besked.integrations.stafflogin.LoginProvider;
import se.besked.integrations.stafflogin.SamlSettings;
import se.besked.integrations.stafflogin.SamlSite;
import se.besked.integrations.stafflogin.rules.OpenSaml;

/** All identity providers of this installation, their metadata renewed by and by. */
public final class IdentityProviders implements RelyingPartyRegistrationRepository, AutoCloseable {
  /** One whose metadata have failed is asked more often. */
  private static final Duration RETRY = Duration.ofMinutes(1);

  private final List<KnownProvider> all;
  private final @Nullable ScheduledExecutorService timer;

  public IdentityProviders(SamlSettings settings, SamlSite site, Clock clock) {
    if (settings.staff().isEmpty() && settings.citizens().isEmpty()) {
      all = List.of();
      timer = null;
      return;
    }
    OpenSaml.ready();
    var keys = ServiceKeys.read(settings.keys());
    all =
        Stream.concat(
                settings.staff().stream()
                    .map(p -> new KnownProvider(p, Audience.STAFF, site, keys, clock)),
                settings.citizens().stream()
                    .map(p -> new KnownProvider(p, Audience.CITIZENS, site, keys, clock)))
            .toList();
    all.forEach(KnownProvider::refresh);
    timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("saml-metadata").factory());
    every(timer, settings.refresh(), this::refresh);
    every(timer, RETRY, this::retry);
  }

  private static void every(ScheduledExecutorService timer, Duration period, Runnable work) {
    var _ =
        timer.scheduleWithFixedDelay(
            work, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Reads all metadata anew. */
  public void refresh() {
    all.forEach(KnownProvider::refresh);
  }

  private void retry() {
    all.stream().filter(p -> p.problem().isPresent()).forEach(KnownProvider::refresh);
  }

  /** Those that people of this kind may choose among. */
  public List<LoginProvider> of(Audience audience) {
    return all.stream().map(KnownProvider::login).filter(p -> p.audience() == audience).toList();
  }

  public Optional<KnownProvider> find(String id) {
    return all.stream().filter(p -> p.login().id().equals(id)).findFirst();
  }

  List<KnownProvider> all() {
    return all;
  }

  @Override
  public @Nullable RelyingPartyRegistration findByRegistrationId(String id) {
    return find(id).flatMap(KnownProvider::registration).orElse(null);
  }

  @Override
  public void close() {
    if (timer != null) {
      timer.shutdownNow();
    }
  }
}
