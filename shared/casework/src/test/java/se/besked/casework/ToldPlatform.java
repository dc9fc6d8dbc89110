package se.besked.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import se.besked.kernel.eplatform.EPlatform;
import se.besked.kernel.eplatform.PlatformAnswer;
import se.besked.kernel.eplatform.PlatformMessage;

/** An e-service platform that keeps what it is told, and answers what it is told to. */
final class ToldPlatform implements EPlatform {
  final List<String> calls = new CopyOnWriteArrayList<>();
  final List<PlatformMessage> messages = new CopyOnWriteArrayList<>();

  /** By operation; everything else goes well. */
  final Map<String, PlatformAnswer> answers = new ConcurrentHashMap<>();

  /** Called in the middle of each call. */
  volatile Runnable meanwhile = () -> {};

  private final AtomicInteger ids = new AtomicInteger();

  private PlatformAnswer answer(String operation, String call) {
    calls.add(operation + " " + call);
    meanwhile.run();
    return answers.getOrDefault(operation, new PlatformAnswer.Done(ids.incrementAndGet()));
  }

  @Override
  public PlatformAnswer confirmDelivery(int flowInstance, String caseNumber) {
    return answer("confirmDelivery", flowInstance + " " + caseNumber);
  }

  @Override
  public PlatformAnswer addEvent(String caseNumber, Instant at, String text) {
    return answer("addEvent", text);
  }

  @Override
  public PlatformAnswer addMessage(String caseNumber, PlatformMessage message) {
    messages.add(message);
    return answer(
        "addMessage",
        message.files().stream().map(f -> f.name()).collect(java.util.stream.Collectors.joining()));
  }

  @Override
  public PlatformAnswer setStatus(String caseNumber, String alias) {
    return answer("setStatus", alias);
  }

  @Override
  public PlatformAnswer setAttribute(String caseNumber, String name, String value) {
    return answer("setAttribute", name + "=" + value);
  }
}
