package se.besked.platform.guard.protect;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;
import se.besked.platform.guard.town.Host;
import se.besked.platform.guard.walk.Spoken;

/** What leaves on the side: the log, mail, messages, post, the registry and webhooks. */
public final class Aside implements AutoCloseable {
  private final Host host;
  private final Queue<String> logged = new ConcurrentLinkedQueue<>();
  private final Queue<String> told = new ConcurrentLinkedQueue<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Lines lines = new Lines();
  private final HttpServer listener;
  private int lettersBefore;
  private int entriesBefore;

  public Aside(Host host) {
    this.host = host;
    this.listener = listen();
    lines.start();
    root.addAppender(lines);
    forget();
  }

  private final class Lines extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
      var thrown = event.getThrowableProxy();
      logged.add(event.getFormattedMessage() + (thrown == null ? "" : " " + thrown.getMessage()));
    }
  }

  private HttpServer listen() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            told.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
          });
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where webhooks are told. */
  public String address() {
    return "http://localhost:" + listener.getAddress().getPort() + "/";
  }

  /** Only what comes from now on is looked at. */
  public void forget() {
    logged.clear();
    told.clear();
    var suppliers = host.suppliers();
    suppliers.mailbox().empty();
    suppliers.sms().empty();
    lettersBefore = suppliers.digitalPost().received().size();
    entriesBefore = suppliers.registry().received().size();
  }

  /** Everything that has left, by where it went. */
  public Map<String, String> all() {
    host.quiet();
    var suppliers = host.suppliers();
    var letters = suppliers.digitalPost().received();
    var entries = suppliers.registry().received();
    var places = new LinkedHashMap<String, String>();
    places.put("the log", String.join("\n", logged));
    places.put("mail", Spoken.in(suppliers.mailbox().received()));
    places.put("text messages", Spoken.in(suppliers.sms().received()));
    places.put("digital post", Spoken.in(letters.subList(lettersBefore, letters.size())));
    places.put("the registry", Spoken.in(entries.subList(entriesBefore, entries.size())));
    places.put("webhooks", webhooks());
    return places;
  }

  public String webhooks() {
    return String.join("\n", told);
  }

  @Override
  public void close() {
    root.detachAppender(lines);
    listener.stop(0);
  }
}
