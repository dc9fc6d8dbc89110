package se.besked.integrations.studentregistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import se.besked.integrations.studentregistry.simulated.SimulatedSs12000;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.registers.PlacementDirectory;
import se.besked.kernel.registers.RegisteredPlacements;
import se.besked.kernel.registers.RegisteredPlacements.RegisteredPlacement;
import se.besked.simulation.Fault;
import se.besked.testkit.Personas;

/** Every place of the municipality, read page by page, with nobody who is protected. */
class PlacementDirectoryIT {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final RegistryFixture fixture = new RegistryFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  private PlacementDirectory directory(int pageSize) {
    var all = new HashMap<>(SimulatedSs12000.properties(fixture.server.url("ss12000")));
    all.put("besked.student-registry.page-size", "" + pageSize);
    var settings =
        new Binder(new MapConfigurationPropertySource(all))
            .bind("besked.student-registry", StudentRegistryConfiguration.Settings.class)
            .get();
    var connection = new Ss12000Connection(settings, null, fixture.clock);
    var pages = new Ss12000Pages(connection, settings.pageSize());
    var registry = fixture.registry(Map.of());
    return new Ss12000PlacementDirectory(
        connection,
        pages,
        new Ss12000Placements(connection, pages, settings.schedules(), registry::schoolUnits),
        registry::schoolUnits);
  }

  private RegisteredPlacements all() {
    return directory(200).endingNotBefore(TODAY);
  }

  @Test
  void readsEveryPlaceThatHasNotEndedPageByPage() {
    var all = all();
    assertThat(all.placements())
        .hasSizeGreaterThan(10)
        .allMatch(p -> p.end() == null || !p.end().isBefore(TODAY))
        .anyMatch(
            p -> p.child().equals(Personas.CHILD_OF_TWO_PLACES) && p.schoolType().equals("FS"))
        .allMatch(p -> !p.unitName().isBlank());
    assertThat(directory(3).endingNotBefore(TODAY)).isEqualTo(all);
    assertThat(directory(200).endingNotBefore(LocalDate.of(2020, 1, 1)).placements())
        .hasSizeGreaterThan(all.placements().size());
    assertThat(fixture.requests)
        .noneMatch(r -> (r.path() + r.query()).contains(Personas.CHILD_OF_TWO_PLACES.digits()));
  }

  @Test
  void holdsBackAChildWhoIsMarkedAndOneWhosePlaceSomebodyMarkedHolds() {
    long before = ofChild(all());
    assertThat(before).isEqualTo(2);
    fixture.ss12000.mark(Personas.TWO_PLACES, "Sekretessmarkering");
    var one = all();
    assertThat(ofChild(one)).isLessThan(2);
    fixture.ss12000.mark(Personas.CHILD_OF_TWO_PLACES, null);
    var none = all();
    assertThat(ofChild(none)).isZero();
    assertThat(none.held()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(none.placements())
        .extracting(RegisteredPlacement::id)
        .doesNotContainAnyElementsOf(none.held());
  }

  private static long ofChild(RegisteredPlacements all) {
    return all.placements().stream()
        .filter(p -> p.child().equals(Personas.CHILD_OF_TWO_PLACES))
        .count();
  }

  @Test
  void aChildWithoutNumberIsToldOf() {
    fixture.ss12000.change(
        Personas.CHILD_OF_TWO_PLACES, c -> c.putObject("civicNo").put("value", "20220502TF01"));
    assertThat(all().unusable())
        .isNotEmpty()
        .allMatch(u -> u.why().startsWith("Barnet har ett tillfälligt nummer"));
  }

  @Test
  void aPlaceWhoseDaysCannotBeReadIsToldOfAndTheOthersGoOn() {
    int before = all().placements().size();
    fixture.ss12000.changePlacements(
        Personas.CHILD_OF_TWO_PLACES, p -> p.put("endDate", "sommaren 2026"));
    var all = all();
    assertThat(all.placements()).hasSize(before - 2);
    assertThat(all.unusable())
        .hasSize(2)
        .allMatch(u -> u.why().contains("sista dag går inte att läsa"));
  }

  @Test
  void aChildWithOneNameIsPassedOn() {
    fixture.ss12000.change(
        Personas.CHILD_OF_TWO_PLACES, c -> c.put("givenName", "Enanamn").put("familyName", ""));
    assertThat(all().placements())
        .filteredOn(p -> p.child().equals(Personas.CHILD_OF_TWO_PLACES))
        .hasSize(2)
        .allMatch(p -> p.name().full().equals("Enanamn"));
  }

  @Test
  void aRegistryThatIsDownIsToldOf() {
    fixture.server.fault("ss12000", Fault.down());
    assertThatThrownBy(this::all).isInstanceOf(IntegrationFailure.class);
  }
}
