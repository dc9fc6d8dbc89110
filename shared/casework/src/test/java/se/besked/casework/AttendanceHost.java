package se.besked.casework;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.besked.casework.attendance.AttendanceRules;
import se.besked.casework.attendance.ProtectedChildren;
import se.besked.kernel.attendance.AttendanceBatch;
import se.besked.kernel.attendance.AttendanceRow;
import se.besked.kernel.attendance.AttendanceSystem;
import se.besked.kernel.attendance.BatchAnswer;
import se.besked.kernel.attendance.BatchAnswer.RowAnswer;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.registers.IntegrationFailure.Code;
import se.besked.kernel.registers.PlacementDirectory;
import se.besked.kernel.registers.RegisteredPlacements;
import se.besked.kernel.registers.RegisteredPlacements.RegisteredPlacement;
import se.besked.kernel.registers.RegisteredPlacements.Unusable;

/** A registry and an attendance system that say what they are told. */
final class AttendanceHost implements PlacementDirectory, AttendanceSystem, ProtectedChildren {
  final Map<String, RegisteredPlacement> registry = new LinkedHashMap<>();
  final Set<String> held = new HashSet<>();
  final List<Unusable> unusable = new ArrayList<>();
  final Set<PersonalNumber> hidden = new HashSet<>();
  final Map<String, AttendanceRow> there = new LinkedHashMap<>();
  final Map<String, String> problems = new LinkedHashMap<>();
  final List<AttendanceBatch> sent = new ArrayList<>();
  boolean registryDown;
  boolean systemDown;
  boolean silent;
  boolean losesAnswer;

  static AttendanceRules rules() {
    return new AttendanceRules(World.M, LocalTime.of(5, 0), 20, 2, 2, 3, Duration.ofHours(24));
  }

  void place(String id, String child, @Nullable LocalDate end, @Nullable Integer hours) {
    registry.put(
        id,
        new RegisteredPlacement(
            id,
            PersonalNumber.of(child),
            new PersonName("Prov" + id, "Provsson"),
            "u1",
            "Förskolan Provet",
            "FS",
            LocalDate.of(2026, 8, 17),
            end,
            hours));
  }

  private static IntegrationFailure down(String who) {
    return new IntegrationFailure(who, Code.UNAVAILABLE, who + " svarar inte.", null);
  }

  @Override
  public RegisteredPlacements endingNotBefore(LocalDate day) {
    if (registryDown) {
      throw down("Elevregistret");
    }
    return new RegisteredPlacements(
        registry.values().stream().filter(p -> !held.contains(p.id())).toList(), held, unusable);
  }

  @Override
  public Set<PersonalNumber> among(Set<PersonalNumber> children) {
    var both = new HashSet<>(children);
    both.retainAll(hidden);
    return both;
  }

  @Override
  public String name() {
    return "Provnärvaro";
  }

  @Override
  public BatchAnswer send(AttendanceBatch batch) {
    if (systemDown) {
      throw down("Närvarosystemet");
    }
    sent.add(batch);
    if (silent) {
      return new BatchAnswer.HandedOver();
    }
    var answers = new LinkedHashMap<String, RowAnswer>();
    for (var line : batch.lines()) {
      var id = line.row().placementId();
      var problem = problems.get(id);
      if (problem == null) {
        there.put(id, line.row());
        answers.put(id, new RowAnswer.Accepted());
      } else if (!problem.isEmpty()) {
        answers.put(id, new RowAnswer.Rejected(problem));
      }
    }
    if (losesAnswer) {
      losesAnswer = false;
      throw down("Närvarosystemet");
    }
    return new BatchAnswer.Answered(answers);
  }

  @Override
  public Optional<List<AttendanceRow>> readBack() {
    return Optional.of(List.copyOf(there.values()));
  }
}
