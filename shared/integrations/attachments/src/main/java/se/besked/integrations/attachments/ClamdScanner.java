package se.besked.integrations.attachments;

import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import xyz.capybara.clamav.ClamavClient;
import xyz.capybara.clamav.commands.scan.result.ScanResult;

/** Scans with ClamAV's daemon, over TCP and within a time limit. */
final class ClamdScanner implements MalwareScanner {
  private static final System.Logger LOG = System.getLogger(ClamdScanner.class.getName());

  private final String host;
  private final int port;
  private final Duration limit;

  ClamdScanner(String host, int port, Duration limit) {
    this.host = host;
    this.port = port;
    this.limit = limit;
  }

  @Override
  public Finding scan(InputStream content) {
    // The client knows no time-out of its own; interrupting its thread closes its connection.
    var task = new FutureTask<>(() -> ask(content));
    Thread.ofVirtual().name("clamd").start(task);
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      LOG.log(Level.WARNING, "clamd did not answer within {0}", limit);
    } catch (ExecutionException e) {
      LOG.log(Level.WARNING, "clamd could not scan", e.getCause());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      task.cancel(true);
    }
    return Finding.UNKNOWN;
  }

  private Finding ask(InputStream content) {
    // A new client each time, so that a changed address of the host is seen.
    var result = new ClamavClient(host, port).scan(content);
    if (result instanceof ScanResult.VirusFound found) {
      LOG.log(Level.WARNING, "clamd found {0}", found.getFoundViruses().values());
      return Finding.MALWARE;
    }
    return result instanceof ScanResult.OK ? Finding.CLEAN : Finding.UNKNOWN;
  }
}
