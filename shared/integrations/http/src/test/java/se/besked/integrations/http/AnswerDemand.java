package se.besked.integrations.http;

import feign.Request;
import feign.Request.HttpMethod;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What an endless answer takes of the heap, in a process of its own that has little of it. */
final class AnswerDemand {
  private static final long MEGABYTE = 1_000_000;

  private AnswerDemand() {}

  /** Says for each size what came of it, and the heap before, at most, and after, in MB. */
  public static void main(String[] arguments) {
    try (var supplier = new EndlessSupplier()) {
      for (var size : AnswerSize.values()) {
        long before = used();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        var came = ask(supplier.port(), size);
        long peak = heap().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum();
        System.out.printf(
            "%s %s %d %d %d%n", size, came, before / MEGABYTE, peak / MEGABYTE, used() / MEGABYTE);
      }
    }
  }

  private static String ask(int port, AnswerSize size) {
    var time = Duration.ofSeconds(20);
    var request =
        Request.create(
            HttpMethod.GET, "http://127.0.0.1:" + port + "/", Map.of(), Request.Body.empty(), null);
    try (var answer = SupplierClient.of(time, time, size, null).execute(request)) {
      return "" + answer.body().asInputStream().readAllBytes().length;
    } catch (IOException e) {
      return "refused";
    }
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(p -> p.getType() == MemoryType.HEAP)
        .toList();
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
