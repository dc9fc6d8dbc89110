package se.besked.integrations.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** Answers 200 and then sends for as long as anybody listens. */
final class EndlessSupplier implements AutoCloseable {
  private final ServerSocket server;
  private final AtomicLong sent = new AtomicLong();

  EndlessSupplier() {
    try {
      server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::listen);
  }

  int port() {
    return server.getLocalPort();
  }

  /** In bytes, to all together. */
  long sent() {
    return sent.get();
  }

  private void listen() {
    try {
      while (true) {
        var connection = server.accept();
        Thread.ofVirtual().start(() -> answer(connection));
      }
    } catch (IOException _) {
      // Closed: the end.
    }
  }

  private void answer(Socket connection) {
    var chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    try (connection) {
      connection.getInputStream().read(new byte[4096]);
      var out = connection.getOutputStream();
      out.write(
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));
      while (true) {
        out.write(chunk);
        sent.addAndGet(chunk.length);
      }
    } catch (IOException _) {
      // Nobody listens any more.
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
