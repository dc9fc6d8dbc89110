package se.besked.platform.guard.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.protection.SyncProtection;
import se.besked.journey.prefill.PrefillForm;
import se.besked.journey.prefill.Prefilled;
import se.besked.platform.demo.DemoClock;
import se.besked.platform.guard.town.Host;

/** The register's answers, one kind after the other, on cases as open as they were. */
final class Marks {
  /** As Navet says it; empty for no flag at all. */
  static final List<Optional<String>> ALL =
      List.of(
          Optional.of("SEKRETESSMARKERING"),
          Optional.of("SKYDDAD_FOLKBOKFORING"),
          Optional.empty(),
          Optional.of("NÅGOT_NYTT"));

  private final Host host;
  private final List<Matter> matters;

  Marks(Host host, List<Matter> matters) {
    this.host = host;
    this.matters = matters;
  }

  static String name(Optional<String> mark) {
    return mark.orElse("without flag");
  }

  void set(Optional<String> mark) {
    host.owner()
        .sql(
            """
            update case_file set state = coalesce(resumes_as, state), resumes_as = null,
              is_protected = false
            """)
        .update();
    host.owner().sql("delete from person_protection").update();
    for (var matter : matters) {
      host.suppliers().navet().protect(matter.marked(), mark.orElse(null));
    }
    ((DemoClock) host.clock()).forward(Duration.ofMinutes(1));
    var unused = host.get(SyncProtection.class).run();
    for (var matter : matters) {
      assertThat(host.file(matter.family().caseId()))
          .as("%s %s", matter.family().name(), name(mark))
          .isInstanceOf(CaseFile.Frozen.class);
    }
  }

  /** Before anything is sent: self-service is closed, to both, without a word of whom. */
  List<String> selfService(Optional<String> mark) {
    return matters.stream()
        .filter(
            matter ->
                !(host.get(PrefillForm.class)
                        .forGuardian(matter.family().applicant(), host.municipality())
                    instanceof Prefilled.Closed))
        .map(m -> "self-service of %s with %s is open".formatted(m.family().name(), name(mark)))
        .toList();
  }
}
