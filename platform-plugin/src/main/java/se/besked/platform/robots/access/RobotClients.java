package se.besked.platform.robots.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import se.besked.platform.robots.access.RobotSettings.Client;

/** Robots by configuration. */
final class RobotClients implements RegisteredClientRepository {
  private final RobotSettings settings;

  RobotClients(RobotSettings settings) {
    this.settings = settings;
  }

  @Override
  public void save(RegisteredClient client) {
    throw new UnsupportedOperationException("Robots are in the settings");
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return findByClientId(id);
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String id) {
    return client(id).map(this::registered).orElse(null);
  }

  private Optional<Client> client(String id) {
    return settings.clients().stream().filter(c -> c.id().equals(id)).findFirst();
  }

  private RegisteredClient registered(Client client) {
    return RegisteredClient.withId(client.id())
        .clientId(client.id())
        .clientSecret("{bcrypt}" + client.secret())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .scopes(scopes -> scopes.addAll(client.scopes()))
        .tokenSettings(
            TokenSettings.builder().accessTokenTimeToLive(settings.tokenLifetime()).build())
        .build();
  }

  /** Whose cases a robot works with. */
  String municipalityOf(String id) {
    return client(id).orElseThrow().municipality();
  }

  /**
   * The robot of a token. A robot or a scope that has been taken out of the settings is gone at
   * once, whatever tokens there are.
   */
  Optional<Robot> robot(String id, @Nullable String municipality, List<String> scopes) {
    return client(id)
        .filter(c -> c.municipality().equals(municipality))
        .map(
            c ->
                new Robot(
                    c.id(),
                    c.municipality(),
                    held(c, scopes),
                    c.officers().stream()
                        .map(o -> new DecidingOfficer(o.id(), o.name(), o.delegation()))
                        .toList()));
  }

  private static Set<Scope> held(Client client, List<String> scopes) {
    return client.granted().stream()
        .filter(s -> scopes.contains(s.word()))
        .collect(Collectors.toSet());
  }
}
