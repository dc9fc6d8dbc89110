package se.besked.integrations.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.besked.kernel.registry.RecordFolder;
import se.besked.kernel.registry.RegistryEntry;

/**
 * A folder per day: {@code journal.jsonl}, {@code documents/…}, and {@code manifest.json} with the
 * checksum of every file. Written beside, synchronised to the disk, and then moved into place, so
 * that a day that is there is whole.
 */
final class DailyFolder implements RecordFolder {
  private final Path root;

  DailyFolder(Path root) {
    this.root = root;
  }

  @Override
  public byte[] write(String municipality, LocalDate day, List<RegistryEntry> entries) {
    var place = root.resolve(municipality).resolve(day.toString());
    var part = root.resolve(municipality).resolve("." + day + ".part");
    try {
      remove(part);
      Files.createDirectories(part);
      var manifest = fill(part, municipality, day, entries);
      if (Files.exists(place)) {
        keep(place, manifest);
        remove(part);
      } else {
        sync(part);
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        sync(root.resolve(municipality));
      }
      return sha256(manifest);
    } catch (IOException | UncheckedIOException e) {
      throw new Unwritten("Diariet för %s kunde inte skrivas i %s.".formatted(day, root), e);
    }
  }

  /** A run that was cut off after the move finds its own work; anything else is not touched. */
  private static void keep(Path place, byte[] manifest) throws IOException {
    var there = place.resolve("manifest.json");
    if (!Files.exists(there) || !MessageDigest.isEqual(Files.readAllBytes(there), manifest)) {
      throw new Unwritten("I %s finns redan något annat. Flytta undan det.".formatted(place));
    }
  }

  private static byte[] fill(
      Path folder, String municipality, LocalDate day, List<RegistryEntry> entries)
      throws IOException {
    var files = new TreeMap<String, byte[]>();
    var sizes = new TreeMap<String, Integer>();
    var lines = new StringBuilder();
    for (var entry : entries) {
      lines.append(EntryJson.JSON.writeValueAsString(EntryJson.of(entry))).append('\n');
      for (var document : entry.documents()) {
        var name =
            "documents/%s/%s"
                .formatted(entry.designation().replaceAll("[^\\p{L}0-9]+", "-"), document.name());
        var content = document.content().get();
        var hash = sha256(content);
        if (!HexFormat.of().formatHex(hash).equals(document.sha256())) {
          throw new Unwritten("Handlingen %s har ändrats sedan den registrerades.".formatted(name));
        }
        write(folder.resolve(name), content);
        files.put(name, hash);
        sizes.put(name, content.length);
      }
    }
    var journal = lines.toString().getBytes(StandardCharsets.UTF_8);
    write(folder.resolve("journal.jsonl"), journal);
    files.put("journal.jsonl", sha256(journal));
    sizes.put("journal.jsonl", journal.length);
    var manifest = manifest(municipality, day, entries.size(), files, sizes);
    write(folder.resolve("manifest.json"), manifest);
    return manifest;
  }

  /** Says nothing of when it was made, so that the same day is the same bytes. */
  private static byte[] manifest(
      String municipality,
      LocalDate day,
      int entries,
      Map<String, byte[]> files,
      Map<String, Integer> sizes) {
    var json =
        EntryJson.JSON
            .createObjectNode()
            .put("format", "besked-record/1")
            .put("municipality", municipality)
            .put("day", day.toString())
            .put("entries", entries);
    var all = json.putArray("files");
    files.forEach(
        (name, hash) ->
            all.addObject()
                .put("path", name)
                .put("size", sizes.get(name))
                .put("sha256", HexFormat.of().formatHex(hash)));
    return EntryJson.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      var bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        var _ = channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static void sync(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var all = Files.walk(folder)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java has SHA-256", e);
    }
  }
}
