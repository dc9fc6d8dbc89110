package se.besked.integrations.eplatform.simulated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A flow instance on the simulated platform, and what it has been told. */
public final class SimulatedCase {
  private final int flowInstance;
  private final String flow;
  private @Nullable String externalId;
  private String status = "inskickat";
  private final List<Event> events = new ArrayList<>();
  private final List<Message> messages = new ArrayList<>();
  private final Map<String, String> attributes = new LinkedHashMap<>();

  SimulatedCase(int flowInstance, String flow) {
    this.flowInstance = flowInstance;
    this.flow = flow;
  }

  /** A line of the history. */
  public record Event(int id, String date, String text) {}

  /** A message as its owner would get it. */
  public record Message(int id, String added, String text, List<File> files, boolean readReceipt) {}

  /** An attached file. */
  public record File(String name, byte[] content) {}

  public int flowInstance() {
    return flowInstance;
  }

  public String flow() {
    return flow;
  }

  public synchronized Optional<String> externalId() {
    return Optional.ofNullable(externalId);
  }

  public synchronized String status() {
    return status;
  }

  public synchronized List<Event> events() {
    return List.copyOf(events);
  }

  public synchronized List<Message> messages() {
    return List.copyOf(messages);
  }

  public synchronized Map<String, String> attributes() {
    return Map.copyOf(attributes);
  }

  synchronized void bind(@Nullable String id) {
    externalId = id;
  }

  synchronized boolean to(String alias) {
    boolean changed = !status.equals(alias);
    status = alias;
    return changed;
  }

  synchronized void add(Event event) {
    events.add(event);
  }

  synchronized void add(Message message) {
    messages.add(message);
  }

  synchronized void put(String name, @Nullable String value) {
    if (value == null) {
      attributes.remove(name);
    } else {
      attributes.put(name, value);
    }
  }
}
