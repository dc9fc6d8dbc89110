package se.besked.integrations.http;

import feign.FeignException;
import feign.Response;
import feign.RetryableException;
import feign.interceptor.Invocation;
import feign.interceptor.MethodInterceptor;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells the log of each call which one it was, how it ended and how long it took: never the
 * address, a header or a body, each of which can be about a person. What Feign throws quotes them,
 * and ends here.
 */
final class CallJournal implements MethodInterceptor {
  static final String NAME = SupplierClient.class.getName();
  private static final System.Logger LOG = System.getLogger(NAME);

  @Override
  public @Nullable Object intercept(Invocation call, Chain chain) throws Throwable {
    long began = System.nanoTime();
    var ended = "answered";
    try {
      var answer = chain.next(call);
      if (answer instanceof Response response) {
        ended = "HTTP " + response.status();
      }
      return answer;
    } catch (RetryableException e) {
      ended = "no answer";
      throw CallFailed.noAnswer(e.getCause());
    } catch (FeignException e) {
      ended = "not understood";
      throw CallFailed.notUnderstood(e.getClass().getSimpleName());
    } catch (CallFailed e) {
      ended = e.getMessage();
      throw e;
    } catch (RuntimeException e) {
      ended = e.getClass().getSimpleName();
      throw e;
    } finally {
      long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
      LOG.log(Level.DEBUG, "{0}: {1}, {2} ms", called(call), ended, took);
    }
  }

  private static String called(Invocation call) {
    return call.target().type().getSimpleName() + "." + call.method().getName();
  }
}
