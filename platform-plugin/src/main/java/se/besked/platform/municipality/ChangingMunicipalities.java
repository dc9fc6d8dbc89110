package se.besked.platform.municipality;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import se.besked.casework.rules.ApprovedVersion;
import se.besked.casework.rules.RuleHistory;
import se.besked.casework.rules.RuleVersions;
import se.besked.kernel.law.MissingRule;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.municipality.Municipality;

/**
 * The municipalities of the files, with the approved versions in the database over them. Every node
 * looks every second whether something has been approved or withdrawn. A version begins by its
 * date, so no node needs to be told when its day comes.
 */
final class ChangingMunicipalities implements Municipalities, SmartLifecycle {
  private static final System.Logger LOG = System.getLogger(ChangingMunicipalities.class.getName());
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final Municipalities files;
  private final RuleVersions versions;
  private final Clock clock;
  private volatile Map<String, Read> read = Map.of();
  private @Nullable ScheduledExecutorService looking;

  private record Read(long revision, List<ApprovedVersion> approved) {
    static final Read NOTHING = new Read(0, List.of());
  }

  public ChangingMunicipalities(Municipalities files, RuleVersions versions, Clock clock) {
    this.files = files;
    this.versions = versions;
    this.clock = clock;
    files.all().forEach(m -> versions.remember(m.id(), m.rules()));
    refresh();
  }

  /**
   * Reads what has changed since the last look. One at a time: a look that began before somebody
   * approved must not put what it read in the place of what was read after.
   */
  @Override
  public synchronized void refresh() {
    var now = new HashMap<>(read);
    versions
        .revisions()
        .forEach(
            (id, revision) -> {
              if (now.getOrDefault(id, Read.NOTHING).revision() != revision) {
                now.put(id, new Read(revision, versions.approved(id)));
              }
            });
    read = Map.copyOf(now);
  }

  private void look() {
    try {
      refresh();
    } catch (DataAccessException unreachable) {
      LOG.log(Level.WARNING, "Approved rules cannot be read now: {0}", unreachable.getClass());
    }
  }

  @Override
  public Optional<Municipality> find(String id) {
    return files.find(id).map(this::now);
  }

  @Override
  public List<Municipality> all() {
    return files.all().stream().map(this::now).toList();
  }

  @Override
  public Municipality host() {
    return now(files.host());
  }

  private Municipality now(Municipality file) {
    var approved = read.getOrDefault(file.id(), Read.NOTHING).approved();
    return approved.isEmpty() ? file : over(file, approved, clock.instant());
  }

  /** A node with a slow clock is not behind: what it has read has been approved. */
  private Municipality over(Municipality file, List<ApprovedVersion> approved, Instant now) {
    var latest =
        approved.stream()
            .flatMap(
                v ->
                    v.withdrawnAt() == null
                        ? java.util.stream.Stream.of(v.approvedAt())
                        : java.util.stream.Stream.of(v.approvedAt(), v.withdrawnAt()))
            .reduce(now, (a, b) -> a.isAfter(b) ? a : b);
    var rules = RuleHistory.over(file.rules(), approved, latest);
    var changed =
        new Municipality(
            file.id(),
            file.code(),
            file.name(),
            file.board(),
            file.court(),
            file.contact(),
            file.look(),
            rules,
            file.delegations(),
            file.minorityLanguages());
    return rules.has(ContactTopic.TOPIC) ? reached(changed) : changed;
  }

  private Municipality reached(Municipality m) {
    try {
      var contact = ContactTopic.from(m.rulesFor(ContactTopic.TOPIC, LocalDate.now(clock)).value());
      return new Municipality(
          m.id(),
          m.code(),
          m.name(),
          m.board(),
          m.court(),
          contact,
          m.look(),
          m.rules(),
          m.delegations(),
          m.minorityLanguages());
    } catch (MissingRule notYet) {
      return m;
    }
  }

  @Override
  public synchronized void start() {
    if (looking == null) {
      looking =
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofPlatform().name("rules").daemon().factory());
      var unused =
          looking.scheduleWithFixedDelay(
              this::look, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public synchronized void stop() {
    Objects.requireNonNull(looking).shutdownNow();
    looking = null;
  }

  @Override
  public synchronized boolean isRunning() {
    return looking != null;
  }
}
