package se.besked.casework.attendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.attendance.AttendanceBatch.Kind;
import se.besked.kernel.attendance.AttendanceRow;

/**
 * What has changed since the attendance system last said yes.
 *
 * @param changes in the order of the registry, then what has gone from it
 * @param unchanged how many are there as they should
 * @param endings how many of those that go on there would end
 * @param ongoing how many go on there
 */
record Comparison(List<Difference> changes, int unchanged, int endings, int ongoing) {
  private static final int WHOLE = 100;

  /** One row that differs. */
  record Difference(Kind kind, AttendanceRow row, String what) {}

  /**
   * Compares.
   *
   * @param registry what it should be
   * @param accepted what it is, by placement id
   * @param held ids that nothing is said of, neither new nor ended
   */
  static Comparison of(
      List<AttendanceRow> registry,
      Map<String, AttendanceRow> accepted,
      Set<String> held,
      LocalDate today) {
    var changes = new ArrayList<Difference>();
    int unchanged = 0;
    int endings = 0;
    var seen = new java.util.HashSet<String>(held);
    for (var row : registry) {
      if (!seen.add(row.placementId())) {
        continue;
      }
      var before = accepted.get(row.placementId());
      if (before == null) {
        if (goesOn(row, today)) {
          changes.add(new Difference(Kind.NEW, row, "Ny placering" + period(row)));
        }
      } else if (before.equals(row)) {
        unchanged++;
      } else {
        boolean ends = row.end() != null && !row.end().equals(before.end());
        changes.add(
            new Difference(ends ? Kind.ENDED : Kind.CHANGED, row, differences(before, row)));
        endings += ends && goesOn(before, today) ? 1 : 0;
      }
    }
    for (var before : accepted.values()) {
      if (!seen.contains(before.placementId()) && goesOn(before, today)) {
        var last = before.start().isAfter(today) ? before.start() : today;
        changes.add(
            new Difference(
                Kind.ENDED,
                with(before, last),
                "Finns inte längre i elevregistret, avslutas " + last));
        endings++;
      }
    }
    int ongoing = (int) accepted.values().stream().filter(r -> goesOn(r, today)).count();
    return new Comparison(List.copyOf(changes), unchanged, endings, ongoing);
  }

  /** The share of what goes on there that would end, rounded up. */
  int endingPercent() {
    return ongoing == 0 ? 0 : (endings * WHOLE + ongoing - 1) / ongoing;
  }

  private static boolean goesOn(AttendanceRow row, LocalDate today) {
    return row.end() == null || row.end().isAfter(today);
  }

  private static AttendanceRow with(AttendanceRow row, LocalDate end) {
    return new AttendanceRow(
        row.placementId(),
        row.child(),
        row.givenName(),
        row.surname(),
        row.unitId(),
        row.unitName(),
        row.schoolType(),
        row.start(),
        end,
        row.weeklyHours());
  }

  private static String period(AttendanceRow row) {
    return " från " + row.start() + (row.end() == null ? "" : " till " + row.end());
  }

  /** What differs between two rows of one placement, in Swedish and without anybody's name. */
  static String differences(AttendanceRow before, AttendanceRow now) {
    var all = new ArrayList<String>();
    if (!before.child().equals(now.child())) {
      all.add("personnummer ändrat");
    }
    if (!before.givenName().equals(now.givenName()) || !before.surname().equals(now.surname())) {
      all.add("namn ändrat");
    }
    if (!before.unitId().equals(now.unitId())) {
      all.add("enhet: " + before.unitName() + " → " + now.unitName());
    } else if (!before.unitName().equals(now.unitName())) {
      all.add("enhetens namn ändrat");
    }
    compare(all, "verksamhet", before.schoolType(), now.schoolType());
    compare(all, "första dag", before.start(), now.start());
    compare(all, "sista dag", before.end(), now.end());
    compare(all, "timmar", before.weeklyHours(), now.weeklyHours());
    return String.join(", ", all);
  }

  private static void compare(
      List<String> all, String name, @Nullable Object before, @Nullable Object now) {
    if (!Objects.equals(before, now)) {
      all.add(
          "%s: %s → %s"
              .formatted(name, before == null ? "ingen" : before, now == null ? "ingen" : now));
    }
  }
}
