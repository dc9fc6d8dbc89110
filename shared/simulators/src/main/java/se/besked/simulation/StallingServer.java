package se.besked.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A supplier that sends the headers and half an answer, and then nothing for ever. */
public final class StallingServer implements AutoCloseable {
  private static final String HALF =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n{\"data\":[";

  private final ServerSocket socket;
  private final List<Socket> open = new CopyOnWriteArrayList<>();

  public StallingServer() {
    try {
      socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.startVirtualThread(this::serve);
  }

  public String url() {
    return "http://localhost:" + socket.getLocalPort();
  }

  private void serve() {
    try {
      while (!socket.isClosed()) {
        var connection = socket.accept();
        open.add(connection);
        connection.getOutputStream().write(HALF.getBytes(StandardCharsets.US_ASCII));
      }
    } catch (IOException e) {
      // Closed by the test.
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
      for (var connection : open) {
        connection.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
