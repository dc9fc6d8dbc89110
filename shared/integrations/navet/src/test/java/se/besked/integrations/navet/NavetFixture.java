package se.besked.integrations.navet;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import se.besked.integrations.navet.simulated.SimulatedNavet;
import se.besked.simulation.HavrelundaPeople;
import se.besked.simulation.SimulatorServer;
import se.besked.testkit.SettableClock;

/** A simulated Navet on a port of its own, and the real client bound to it by properties. */
final class NavetFixture implements AutoCloseable {
  final SettableClock clock = SettableClock.at("2026-11-22T09:00");
  final SimulatedNavet navet = new SimulatedNavet(HavrelundaPeople.load(), clock);
  final SimulatorServer server = new SimulatorServer(0, List.of(navet));
  final List<RegisterLookups.Lookup> journal = new CopyOnWriteArrayList<>();
  final NavetPopulationRegister register = register(Map.of());

  NavetPopulationRegister register(Map<String, String> overriding) {
    return register(settings(overriding), clock);
  }

  NavetPopulationRegister register(NavetConfiguration.Settings settings, Clock at) {
    return new NavetPopulationRegister(new NavetConnection(settings, null, at), journal::add, at);
  }

  NavetConfiguration.Settings settings(Map<String, String> overriding) {
    var all = new HashMap<>(SimulatedNavet.properties(server.url("navet")));
    all.putAll(overriding);
    return new Binder(new MapConfigurationPropertySource(all))
        .bind("besked.navet", NavetConfiguration.Settings.class)
        .get();
  }

  @Override
  public void close() {
    server.close();
  }
}
