package se.besked.platform.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Role;
import se.besked.casework.income.PostControls;
import se.besked.kernel.municipality.Municipalities;
import se.besked.platform.demo.SimulatedSuppliers;
import se.besked.platform.killed.JourneyHost;
import se.besked.testkit.TestPostgres;

/** The yearly control over the registers' households and places. */
@Tag("host")
class YearControlIT {
  @TempDir Path data;

  @Test
  void everyAdultOfTheFileIsCheckedLeftToAPersonOrNoPayer() {
    var database = TestPostgres.migrated();
    try (var host = JourneyHost.start(data, database)) {
      var municipality = host.getBean(Municipalities.class).host().id();
      var officer = new Actor.Staff("olle", municipality, Set.of(Role.FEE_OFFICER));
      var controls = host.getBean(PostControls.class);
      var adults =
          host.getBean(SimulatedSuppliers.class).people().personas().stream()
              .map(p -> p.number() + ";480000")
              .distinct()
              .limit(10)
              .collect(Collectors.joining("\n", "personnummer;taxerad inkomst\n", "\n"));
      var run =
          (PostControls.Uploaded.Accepted)
              controls.upload(officer, 2025, adults.getBytes(StandardCharsets.UTF_8));
      assertThat(run.unreadable()).isZero();
      await()
          .atMost(Duration.ofSeconds(90))
          .until(() -> controls.progress(officer, run.run()).pending() == 0);
      var rows = controls.rows(officer, run.run(), 0, 1000);
      System.out.println(
          rows.stream()
              .collect(
                  Collectors.groupingBy(
                      r ->
                          r.result() == null
                              ? r.state().name()
                              : r.result().verdict() + " " + r.result().explanation(),
                      Collectors.counting())));
      assertThat(rows).hasSize(run.lines());
      assertThat(rows)
          .filteredOn(r -> r.state() == PostControls.State.CHECKED)
          .isNotEmpty()
          .allSatisfy(r -> assertThat(r.result().explanation()).isNotBlank());
    }
  }
}
