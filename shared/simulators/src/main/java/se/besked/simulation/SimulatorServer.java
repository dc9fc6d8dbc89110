package se.besked.simulation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * All simulated suppliers on one loopback port, each under its own path.
 *
 * <p>{@code POST /_control/{name}/fault?kind=DOWN&times=2&millis=500} makes one of them misbehave;
 * {@code kind=NONE} makes it well again.
 */
public final class SimulatorServer implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(SimulatorServer.class.getName());

  private final HttpServer http;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Simulator> simulators = new HashMap<>();
  private final Map<String, Fault> faults = new ConcurrentHashMap<>();
  private final Map<String, Traffic> traffic = new ConcurrentHashMap<>();

  /**
   * Starts the simulators.
   *
   * @param port the port on the loopback address, 0 for any free one
   */
  public SimulatorServer(int port, List<? extends Simulator> simulators) {
    for (var s : simulators) {
      this.simulators.put(s.name(), s);
    }
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Simulatorerna kunde inte starta på port " + port + ". Är porten upptagen?", e);
    }
    http.setExecutor(threads);
    http.createContext("/", this::handle);
    http.start();
  }

  public int port() {
    return http.getAddress().getPort();
  }

  /** The address of one simulator, without a slash at the end. */
  public String url(String simulator) {
    return "http://localhost:" + port() + "/" + simulator;
  }

  /** Makes a simulator misbehave from the next request on. */
  public void fault(String simulator, Fault fault) {
    faults.put(simulator, fault);
  }

  public void healAll() {
    faults.clear();
  }

  /** Counts what comes to a simulator from the next request on. */
  public Traffic count(String simulator) {
    var begun = new Traffic(true);
    traffic.put(simulator, begun);
    return begun;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      URI uri = exchange.getRequestURI();
      var parts = uri.getPath().split("/", 3);
      var name = parts.length > 1 ? parts[1] : "";
      var rest = "/" + (parts.length > 2 ? parts[2] : "");
      var request =
          new SimulatedRequest(
              exchange.getRequestMethod(),
              rest,
              Optional.ofNullable(uri.getRawQuery()).orElse(""),
              lowerCased(exchange),
              exchange.getRequestBody().readAllBytes());
      if (name.equals("_control")) {
        send(exchange, control(request));
        return;
      }
      var simulator = simulators.get(name);
      if (simulator == null) {
        send(exchange, SimulatedResponse.text(404, "No simulator is mounted here."));
        return;
      }
      var counted = traffic.computeIfAbsent(name, n -> new Traffic(false));
      counted.begins(request);
      try {
        answer(exchange, simulator, request);
      } finally {
        counted.ends();
      }
    }
  }

  private void answer(HttpExchange exchange, Simulator simulator, SimulatedRequest request)
      throws IOException {
    var fault = simulator.spared(request.path()) ? Fault.NONE : strike(simulator.name());
    switch (fault.kind()) {
      case HANG_UP -> {}
      case DOWN -> send(exchange, simulator.downAnswer());
      case WRONG -> send(exchange, SimulatedResponse.json(200, "{\"unexpected\":[1,2,3"));
      case SLOW -> {
        pause(fault.delay());
        send(exchange, ask(simulator, request));
      }
      case NONE -> send(exchange, ask(simulator, request));
    }
  }

  private static SimulatedResponse ask(Simulator simulator, SimulatedRequest request) {
    try {
      return simulator.answer(request);
    } catch (Exception e) {
      LOG.log(Level.ERROR, "The simulator " + simulator.name() + " failed", e);
      return SimulatedResponse.text(500, "The simulator failed; see its log.");
    }
  }

  private Fault strike(String name) {
    var struck = new Fault[] {Fault.NONE};
    faults.computeIfPresent(
        name,
        (n, fault) -> {
          struck[0] = fault;
          if (fault.times() < 0) {
            return fault;
          }
          return fault.times() <= 1 ? null : fault.onlyNext(fault.times() - 1);
        });
    return struck[0];
  }

  private SimulatedResponse control(SimulatedRequest request) {
    var parts = request.path().split("/");
    if (parts.length != 3 || !parts[2].equals("fault") || !simulators.containsKey(parts[1])) {
      return SimulatedResponse.text(404, "Use POST /_control/{simulator}/fault?kind=…");
    }
    var p = request.parameters();
    var kind = Fault.Kind.valueOf(p.getOrDefault("kind", "NONE").toUpperCase(Locale.ROOT));
    var millis = Long.parseLong(p.getOrDefault("millis", "0"));
    var times = Integer.parseInt(p.getOrDefault("times", "-1"));
    fault(parts[1], new Fault(kind, Duration.ofMillis(millis), times));
    return SimulatedResponse.text(200, "ok");
  }

  private static Map<String, List<String>> lowerCased(HttpExchange exchange) {
    var headers = new HashMap<String, List<String>>();
    exchange
        .getRequestHeaders()
        .forEach((k, v) -> headers.put(k.toLowerCase(Locale.ROOT), List.copyOf(v)));
    return headers;
  }

  private static void send(HttpExchange exchange, SimulatedResponse response) throws IOException {
    response.headers().forEach((k, v) -> exchange.getResponseHeaders().set(k, v));
    exchange.sendResponseHeaders(
        response.status(), response.body().length == 0 ? -1 : response.body().length);
    if (response.body().length > 0) {
      exchange.getResponseBody().write(response.body());
    }
  }

  private static void pause(Duration delay) {
    try {
      Thread.sleep(delay);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
