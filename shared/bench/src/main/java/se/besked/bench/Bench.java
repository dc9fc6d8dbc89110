package se.besked.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs measurements by name; all of them without a name. {@code --list} shows the names. */
public final class Bench {
  /** One measurement. It prints to standard output and throws when a promise is broken. */
  interface Run {
    void run() throws Exception;
  }

  private static final Map<String, Run> RUNS = runs();

  private Bench() {}

  private static Map<String, Run> runs() {
    var runs = new LinkedHashMap<String, Run>();
    runs.put("distance", DistanceBench::run);
    runs.put("preliminary", PreliminaryBench::run);
    runs.put("queue", QueueBench::run);
    runs.put("size", SizeBench::run);
    return runs;
  }

  public static void main(String[] names) throws Exception {
    if (List.of(names).contains("--list")) {
      RUNS.keySet().forEach(System.out::println);
      return;
    }
    var chosen = names.length == 0 ? List.copyOf(RUNS.keySet()) : List.of(names);
    for (var name : chosen) {
      var run = RUNS.get(name);
      if (run == null) {
        throw new IllegalArgumentException(
            "No measurement " + name + "; there are " + RUNS.keySet());
      }
      run.run();
    }
  }
}
