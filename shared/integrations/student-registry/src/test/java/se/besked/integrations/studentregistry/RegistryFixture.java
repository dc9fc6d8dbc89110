package se.besked.integrations.studentregistry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import se.besked.integrations.studentregistry.simulated.SimulatedSs12000;
import se.besked.simulation.HavrelundaPeople;
import se.besked.simulation.SimulatedRequest;
import se.besked.simulation.SimulatedResponse;
import se.besked.simulation.Simulator;
import se.besked.simulation.SimulatorServer;
import se.besked.testkit.SettableClock;

/** A simulated registry on a port of its own, and the real client bound to it by properties. */
final class RegistryFixture implements AutoCloseable {
  final SettableClock clock = SettableClock.at("2026-11-22T09:00");
  final SimulatedSs12000 ss12000 = new SimulatedSs12000(HavrelundaPeople.load(), clock);
  final List<SimulatedRequest> requests = new CopyOnWriteArrayList<>();
  final SimulatorServer server = new SimulatorServer(0, List.of(new Overheard()));
  final Ss12000StudentRegistry registry = registry(Map.of());

  Ss12000StudentRegistry registry(Map<String, String> overriding) {
    var all = new HashMap<>(SimulatedSs12000.properties(server.url("ss12000")));
    all.putAll(overriding);
    return connected(all);
  }

  /** The client whose token runs out. */
  Ss12000StudentRegistry renewing(Map<String, String> overriding) {
    var all = new HashMap<>(SimulatedSs12000.renewing(server.url("ss12000")));
    all.putAll(overriding);
    return connected(all);
  }

  private Ss12000StudentRegistry connected(Map<String, String> all) {
    var settings =
        new Binder(new MapConfigurationPropertySource(all))
            .bind("besked.student-registry", StudentRegistryConfiguration.Settings.class)
            .get();
    return new Ss12000StudentRegistry(
        new Ss12000Connection(settings, null, clock), settings, clock);
  }

  @Override
  public void close() {
    server.close();
  }

  /** Keeps what was asked. */
  private final class Overheard implements Simulator {
    @Override
    public String name() {
      return ss12000.name();
    }

    @Override
    public SimulatedResponse answer(SimulatedRequest request) {
      requests.add(request);
      return ss12000.answer(request);
    }

    @Override
    public SimulatedResponse downAnswer() {
      return ss12000.downAnswer();
    }
  }
}
