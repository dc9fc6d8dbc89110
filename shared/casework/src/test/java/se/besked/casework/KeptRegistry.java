package se.besked.casework;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import se.besked.kernel.registry.RecordFolder;
import se.besked.kernel.registry.Registry;
import se.besked.kernel.registry.RegistryEntry;

/** A registry and a folder that keep what they are given, and answer what they are told to. */
final class KeptRegistry implements Registry, RecordFolder {
  final List<RegistryEntry> entries = new CopyOnWriteArrayList<>();
  final Map<LocalDate, List<RegistryEntry>> days = new LinkedHashMap<>();
  volatile Answer answer = new Answer.Registered("EXT-1");

  @Override
  public Answer register(RegistryEntry entry) {
    entries.add(entry);
    return answer;
  }

  @Override
  public byte[] write(String municipality, LocalDate day, List<RegistryEntry> all) {
    days.put(day, all);
    return java.util.Arrays.copyOf(day.toString().getBytes(StandardCharsets.UTF_8), 32);
  }
}
