package se.besked.casework.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.law.Dated;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.law.RuleBook;

/**
 * Everything a municipality's rules have been: which versions were known when. An assessment made
 * at a moment is made again with the rules that were known then, whatever has been decided since.
 *
 * @param approved in the order they were approved
 */
public record RuleHistory(List<FileVersion> files, List<ApprovedVersion> approved) {
  public RuleHistory {
    files = List.copyOf(files);
    approved = List.copyOf(approved);
  }

  /** A version in the municipality's file, known from one moment until another. */
  public record FileVersion(
      String topic,
      Dated.Version<Parameters> version,
      Instant knownFrom,
      @Nullable Instant knownTo) {
    boolean knownAt(Instant moment) {
      return !knownFrom.isAfter(moment) && (knownTo == null || knownTo.isAfter(moment));
    }
  }

  /** The rules as they were known at a moment, for all days. */
  public RuleBook at(Instant moment) {
    var topics = new HashMap<String, List<Dated.Version<Parameters>>>();
    files.stream()
        .filter(f -> f.knownAt(moment))
        .forEach(f -> topics.computeIfAbsent(f.topic(), t -> new ArrayList<>()).add(f.version()));
    var dated = new HashMap<String, Dated<Parameters>>();
    topics.forEach((topic, versions) -> dated.put(topic, new Dated<>(topic, versions)));
    return over(new RuleBook(dated), approved, moment);
  }

  /** Rules from a file with the approved versions that stand at a moment over them. */
  public static RuleBook over(RuleBook file, List<ApprovedVersion> approved, Instant moment) {
    var rules = file;
    for (var version : approved) {
      if (version.stoodAt(moment)) {
        rules = version.in(rules);
      }
    }
    return rules;
  }
}
