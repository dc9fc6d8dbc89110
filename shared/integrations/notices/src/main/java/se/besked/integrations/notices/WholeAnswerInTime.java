package se.besked.integrations.notices;

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

/** Limits the time of the whole answer: the JDK's own limit ends where the headers do. */
final class WholeAnswerInTime implements Client {
  private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

  private final Client next;

  WholeAnswerInTime(Client next) {
    this.next = next;
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
        return response.toBuilder().body(body.readAllBytes()).build();
      }
    }
  }
}
