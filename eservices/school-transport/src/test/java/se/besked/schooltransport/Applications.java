package se.besked.schooltransport;

import java.util.List;
import java.util.Set;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.decisions.Finding;
import se.besked.kernel.decisions.Standing;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.law.SchoolYear;
import se.besked.kernel.law.Stage;

/** An application to change one thing at a time in: preschool class, one home, assigned school. */
record Applications(SchoolTransportApplication made) {
  static Applications assigned(int metres) {
    return new Applications(
        new SchoolTransportApplication(
            SchoolYear.parse("2026/27"),
            new Stage(0),
            SchoolChoice.ASSIGNED,
            "Ekskolan",
            false,
            List.of(here("folkbokföringsadressen", metres)),
            Set.of(),
            Trip.SCHOOL,
            null));
  }

  static Applications chosen(int metres) {
    return assigned(metres).school(SchoolChoice.CHOSEN);
  }

  static HomeDistance here(String name, int metres) {
    return new HomeDistance(name, true, metres, "kortaste gångväg", null);
  }

  static HomeDistance elsewhere(String name, int metres) {
    return new HomeDistance(name, false, metres, "kortaste gångväg", null);
  }

  static HomeDistance notMeasured(String name) {
    return new HomeDistance(name, true, null, null, "Hemmet ligger utanför kartan.");
  }

  Applications year(String year) {
    return with(SchoolYear.parse(year), made.stage(), made.school(), made.independentSchool());
  }

  Applications stage(int stage) {
    return with(made.schoolYear(), new Stage(stage), made.school(), made.independentSchool());
  }

  Applications school(SchoolChoice choice) {
    return with(made.schoolYear(), made.stage(), choice, made.independentSchool());
  }

  Applications independent() {
    return with(made.schoolYear(), made.stage(), SchoolChoice.CHOSEN, true);
  }

  Applications homes(HomeDistance... homes) {
    return with(List.of(homes), made.grounds(), made.trip(), made.extraCostSek());
  }

  Applications grounds(Ground... grounds) {
    return with(made.homes(), Set.of(grounds), made.trip(), made.extraCostSek());
  }

  Applications trip(Trip trip) {
    return with(made.homes(), made.grounds(), trip, made.extraCostSek());
  }

  Applications extraCost(Integer sek) {
    return with(made.homes(), made.grounds(), made.trip(), sek);
  }

  Assessment in(Parameters municipality) {
    return Municipalities.assess(made, municipality);
  }

  static Standing standing(Assessment assessment, String rule) {
    return findings(assessment, rule).getFirst().standing();
  }

  static List<Finding> findings(Assessment assessment, String rule) {
    return assessment.findings().stream().filter(f -> f.rule().equals(rule)).toList();
  }

  private Applications with(
      SchoolYear year, Stage stage, SchoolChoice choice, boolean independent) {
    return new Applications(
        new SchoolTransportApplication(
            year,
            stage,
            choice,
            made.schoolName(),
            independent,
            made.homes(),
            made.grounds(),
            made.trip(),
            made.extraCostSek()));
  }

  private Applications with(
      List<HomeDistance> homes, Set<Ground> grounds, Trip trip, Integer extraCostSek) {
    return new Applications(
        new SchoolTransportApplication(
            made.schoolYear(),
            made.stage(),
            made.school(),
            made.schoolName(),
            made.independentSchool(),
            homes,
            grounds,
            trip,
            extraCostSek));
  }
}
