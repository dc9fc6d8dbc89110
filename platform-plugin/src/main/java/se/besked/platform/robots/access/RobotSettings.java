package se.besked.platform.robots.access;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Robots, under {@code besked.robots}.
 *
 * @param signingKey an RSA key of at least 2048 bits as PKCS #8 in PEM, or a file with one; needed
 *     in production when there are robots
 * @param tokenLifetime how long a token lasts
 * @param requestsPerMinute for each client address, over time
 * @param tokensPerMinute for each client address: whoever guesses secrets does it slowly
 * @param maxBodyBytes the largest JSON body
 */
@ConfigurationProperties("besked.robots")
record RobotSettings(
    @DefaultValue List<Client> clients,
    @Nullable String signingKey,
    @DefaultValue("10m") Duration tokenLifetime,
    @DefaultValue("600") int requestsPerMinute,
    @DefaultValue("30") int tokensPerMinute,
    @DefaultValue("65536") int maxBodyBytes) {
  private static final Duration LONGEST = Duration.ofHours(1);

  RobotSettings {
    clients = List.copyOf(clients);
    var ids = new HashSet<String>();
    for (var client : clients) {
      if (!ids.add(client.id())) {
        throw new IllegalArgumentException(
            "besked.robots.clients: roboten %s finns två gånger.".formatted(client.id()));
      }
    }
    if (tokenLifetime.compareTo(LONGEST) > 0 || tokenLifetime.toSeconds() < 1) {
      throw new IllegalArgumentException("besked.robots.token-lifetime ska vara högst 1h.");
    }
    if (requestsPerMinute < 1 || tokensPerMinute < 1 || maxBodyBytes < 1) {
      throw new IllegalArgumentException("Värdena under besked.robots ska vara minst 1.");
    }
  }

  /**
   * One robot or system.
   *
   * @param id begins with {@code robot-}; what the audit log names
   * @param secret the BCrypt hash of its secret
   * @param municipality whose cases it works with
   * @param scopes what its tokens may be for, at most
   * @param officers the people whose decisions it may hand in
   */
  record Client(
      String id,
      String secret,
      String municipality,
      @DefaultValue List<String> scopes,
      @DefaultValue List<Officer> officers) {
    Client {
      if (id == null || !id.matches("robot-[a-z0-9-]{1,50}")) {
        throw new IllegalArgumentException(
            "besked.robots.clients: varje robots id börjar med robot- och har små bokstäver.");
      }
      if (secret == null || !secret.matches("\\$2[aby]\\$1\\d\\$[./A-Za-z0-9]{53}")) {
        throw new IllegalArgumentException(
            "besked.robots.clients: hemligheten för %s ska vara en BCrypt-hash.".formatted(id));
      }
      if (municipality == null || municipality.isBlank()) {
        throw new IllegalArgumentException(
            "besked.robots.clients: %s saknar municipality.".formatted(id));
      }
      for (var scope : scopes) {
        if (Scope.of(scope).isEmpty()) {
          throw new IllegalArgumentException(
              "besked.robots.clients: rättigheten %s finns inte (%s).".formatted(scope, id));
        }
      }
      scopes = List.copyOf(scopes);
      officers = List.copyOf(officers);
    }

    Set<Scope> granted() {
      return scopes.stream().flatMap(s -> Scope.of(s).stream()).collect(Collectors.toSet());
    }

    /** A settings object may be printed; its hashes may not. */
    @Override
    public String toString() {
      return "Client[" + id + "]";
    }
  }

  /**
   * Somebody who decides in another system.
   *
   * @param id what the robot calls them
   * @param name as written in decisions
   * @param delegation the clause they decide by
   */
  record Officer(String id, String name, String delegation) {
    Officer {
      if (id == null || id.isBlank() || name == null || name.isBlank()) {
        throw new IllegalArgumentException(
            "besked.robots.clients.officers: varje beslutsfattare behöver id och name.");
      }
      if (delegation == null || delegation.isBlank()) {
        throw new IllegalArgumentException(
            "besked.robots.clients.officers: %s saknar delegation.".formatted(id));
      }
    }
  }
}
