package se.besked.integrations.http;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Limits the time and the size of the whole answer: the JDK's own limit of time ends where the
 * headers do, and of size it has none.
 */
final class BoundedAnswer implements Client {
  private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

  private final Client next;
  private final AnswerSize most;

  BoundedAnswer(Client next, AnswerSize most) {
    this.next = next;
    this.most = most;
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    var answer = THREADS.submit(() -> read(request, options));
    long limit = (long) options.connectTimeoutMillis() + options.readTimeoutMillis();
    try {
      return answer.get(limit, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new HttpTimeoutException("No whole answer within " + limit + " ms");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while waiting for an answer");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  private Response read(Request request, Request.Options options) throws IOException {
    try (var response = next.execute(request, options)) {
      if (response.body() == null) {
        return response;
      }
      try (var body = response.body().asInputStream()) {
        return response.toBuilder().body(most.read(body)).build();
      }
    }
  }
}
