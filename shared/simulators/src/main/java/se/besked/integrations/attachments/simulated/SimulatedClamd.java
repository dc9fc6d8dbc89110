package se.besked.integrations.attachments.simulated;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server on the loopback address that speaks clamd's protocol (PING, VERSION, VERSIONCOMMANDS and
 * INSTREAM) and knows one virus: the EICAR test string.
 */
public final class SimulatedClamd implements AutoCloseable {
  private static final String VERSION = "ClamAV 1.4.3/27500/Sun Nov 22 08:00:00 2026";

  /** In two parts, so that no real scanner reacts to this file. */
  private static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

  private final ServerSocket server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final long streamMaxLength;

  /** Starts it with clamd's own limit of 100 MB a stream. */
  public SimulatedClamd(int port) {
    this(port, 100L * 1024 * 1024);
  }

  /**
   * Starts it.
   *
   * @param port on the loopback address, 0 for any free one
   * @param streamMaxLength in bytes; a longer stream is answered with an error
   */
  public SimulatedClamd(int port, long streamMaxLength) {
    this.streamMaxLength = streamMaxLength;
    try {
      server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException("Port " + port + " is taken", e);
    }
    Thread.ofVirtual().name("simulated-clamd").start(this::listen);
  }

  public int port() {
    return server.getLocalPort();
  }

  /** A file that every scanner finds. */
  public static byte[] eicar() {
    return EICAR.getBytes(StandardCharsets.US_ASCII);
  }

  private void listen() {
    try {
      while (true) {
        var connection = server.accept();
        threads.execute(() -> serve(connection));
      }
    } catch (SocketException _) {
      // Closed: the end.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      var in = new DataInputStream(connection.getInputStream());
      int prefix = in.read();
      int terminator = prefix == 'z' ? 0 : '\n';
      var command = new ByteArrayOutputStream();
      for (int c = in.read(); c != terminator && c >= 0; c = in.read()) {
        command.write(c);
      }
      var reply = reply(command.toString(StandardCharsets.US_ASCII), in) + (char) terminator;
      connection.getOutputStream().write(reply.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException _) {
      // The client hung up.
    }
  }

  private String reply(String command, DataInputStream in) throws IOException {
    return switch (command) {
      case "PING" -> "PONG";
      case "VERSION" -> VERSION;
      case "VERSIONCOMMANDS" ->
          VERSION + "| COMMANDS: SCAN QUIT RELOAD PING CONTSCAN VERSIONCOMMANDS VERSION INSTREAM";
      case "INSTREAM" -> scan(in);
      default -> "UNKNOWN COMMAND";
    };
  }

  private String scan(DataInputStream in) throws IOException {
    var content = new ByteArrayOutputStream();
    for (int length = in.readInt(); length != 0; length = in.readInt()) {
      if (length < 0 || content.size() + (long) length > streamMaxLength) {
        return "INSTREAM size limit exceeded. ERROR";
      }
      content.write(in.readNBytes(length));
    }
    return content.toString(StandardCharsets.ISO_8859_1).contains(EICAR)
        ? "stream: Win.Test.EICAR_HDB-1 FOUND"
        : "stream: OK";
  }

  @Override
  public void close() {
    threads.shutdownNow();
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
