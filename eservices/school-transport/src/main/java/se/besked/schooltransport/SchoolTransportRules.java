package se.besked.schooltransport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.besked.eservice.Words;
import se.besked.kernel.decisions.Finding;
import se.besked.kernel.decisions.Standing;
import se.besked.kernel.law.LegalReference;
import se.besked.schooltransport.HomeDistance.Told;

/** The rules, each giving its finding; {@link SchoolTransportAssessment} weighs them together. */
final class SchoolTransportRules {
  static final String HOME_MUNICIPALITY = "school-transport.home-municipality";
  static final String TRIP = "school-transport.trip";
  static final String ASSIGNED_SCHOOL = "school-transport.assigned-school";
  static final String DISTANCE = "school-transport.distance";
  static final String EXTRA_COST = "school-transport.extra-cost";

  private final SchoolTransportApplication application;
  private final SchoolTransportPolicy policy;
  private final Words words;
  private final LegalReference law;

  SchoolTransportRules(
      SchoolTransportApplication application, SchoolTransportPolicy policy, Words words) {
    this.application = application;
    this.policy = policy;
    this.words = words;
    this.law = SchoolTransportLaw.firstStycke(application.schoolYear(), application.stage());
  }

  /** The rule of a ground that is claimed or not. */
  static String claimed(Ground ground) {
    return "school-transport." + ground.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Every finding; when another municipality decides, the rest is for that one to try. */
  List<Finding> all() {
    if (application.registeredHome().elsewhere()) {
      return List.of(homeMunicipality());
    }
    var findings = new ArrayList<Finding>();
    findings.add(homeMunicipality());
    findings.add(trip());
    findings.add(assignedSchool());
    for (var home : application.homes()) {
      findings.add(distance(home));
    }
    findings.add(weighed(Ground.TRAFFIC));
    findings.add(weighed(Ground.DISABILITY));
    findings.add(weighed(Ground.OTHER));
    if (application.school() == SchoolChoice.CHOSEN) {
      findings.add(extraCost());
    }
    return List.copyOf(findings);
  }

  /** The pupil's home municipality decides, wherever the school lies (third stycket). */
  private Finding homeMunicipality() {
    var here = application.registeredHome().inMunicipality();
    if (here == null) {
      return new Finding(
          HOME_MUNICIPALITY, law, Standing.UNKNOWN, words.say("finding.home.unknown"), Map.of());
    }
    return new Finding(
        HOME_MUNICIPALITY,
        law,
        here ? Standing.MET : Standing.NOT_MET,
        words.say(here ? "finding.home.met" : "finding.home.notMet"),
        Map.of("registeredInMunicipality", here));
  }

  private Finding trip() {
    boolean school = application.trip() == Trip.SCHOOL;
    return new Finding(
        TRIP,
        law,
        school ? Standing.MET : Standing.NOT_MET,
        words.say(school ? "finding.trip.met" : "finding.trip.notMet"),
        Map.of("trip", application.trip().name()));
  }

  private Finding assignedSchool() {
    var inputs = inputs("school", application.schoolName());
    inputs.put("schoolChoice", application.school().name());
    inputs.put("independentSchool", application.independentSchool());
    var text = words.say(school(), SchoolTransportFacts.capitalised(application.schoolName()));
    return new Finding(
        ASSIGNED_SCHOOL,
        SchoolTransportLaw.basis(application),
        switch (application.school()) {
          case ASSIGNED -> Standing.MET;
          case CHOSEN -> Standing.NOT_MET;
          case TO_BE_CHECKED -> Standing.UNKNOWN;
        },
        text,
        inputs,
        nearest(text, inputs));
  }

  /** Of a home that is hidden from the applicant nothing is said of what lies nearest. */
  private String school() {
    if (application.independentSchool()) {
      return "finding.school.independent";
    }
    return application.school() == SchoolChoice.TO_BE_CHECKED
            && application.registeredHome().hiddenFromApplicant()
        ? "finding.school.ofHiddenHome"
        : "finding.school." + application.school().name();
  }

  /** Which school is nearest to a home that is hidden from the applicant; for the officer. */
  private Finding.@Nullable Inside nearest(String text, Map<String, Object> inputs) {
    var openTo = application.registeredHome().openTo();
    var school = application.nearestSchool();
    if (openTo == null || school == null) {
      return null;
    }
    var all = new LinkedHashMap<>(inputs);
    all.put("nearestSchool", school);
    return new Finding.Inside(
        openTo,
        text + " " + words.say("finding.school.nearest", SchoolTransportFacts.capitalised(school)),
        all);
  }

  private Finding distance(HomeDistance home) {
    int limit = policy.limitFor(application.stage());
    var grade = application.stage().label(application.schoolYear(), words.locale().getLanguage());
    var inputs = inputs("home", home.name());
    inputs.put("grade", application.stage().grade(application.schoolYear()));
    inputs.put("limitMetres", limit);
    inputs.put("comparator", policy.comparator().name());
    inputs.put("municipalRule", policy.rule());
    if (home.elsewhere()) {
      return new Finding(
          DISTANCE,
          law,
          Standing.NOT_MET,
          words.say("finding.distance.elsewhere", home.name()),
          inputs);
    }
    var metres = home.metres();
    if (metres == null) {
      return unmeasured(home, inputs);
    }
    boolean far = policy.farEnough(metres, application.stage());
    var all = new LinkedHashMap<>(inputs);
    if (home.told() == Told.HUNDREDS) {
      var told = policy.told(policy.span(metres));
      all.put("walkingMetres", policy.figure(policy.span(metres)));
      all.put("walkingMetresFrom", told.first());
      all.put("walkingMetresTo", told.last());
    } else {
      all.put("walkingMetres", metres);
    }
    all.put("method", home.method() == null ? "" : home.method());
    var ending = (far ? "met." : "notMet.") + policy.comparator().name();
    var text =
        words.say(
            "finding.distance." + ending,
            home.name(),
            home.told() == Told.HUNDREDS ? between(metres) : Words.metres(metres),
            Words.metres(limit),
            grade);
    if (home.told() == Told.NOTHING) {
      return unknown(home, text, all, inputs);
    }
    var standing = far ? Standing.MET : Standing.NOT_MET;
    return told(
        home,
        new Finding(DISTANCE, law, standing, text, all),
        words.say("finding.distance.common." + ending, home.name(), Words.metres(limit), grade),
        inputs);
  }

  private Finding unmeasured(HomeDistance home, Map<String, Object> inputs) {
    var why = home.whyNotMeasured() == null ? "" : home.whyNotMeasured();
    var text = words.say("finding.distance.unknown", home.name(), why);
    return unknown(home, text, inputs, inputs);
  }

  /** For everybody that an officer measures it; the whole text for those who know the home. */
  private Finding unknown(
      HomeDistance home, String text, Map<String, Object> all, Map<String, Object> inputs) {
    return told(
        home,
        new Finding(DISTANCE, law, Standing.UNKNOWN, text, all),
        words.say("finding.distance.common.unknown", home.name()),
        inputs);
  }

  private static Finding told(
      HomeDistance home, Finding whole, String common, Map<String, Object> inputs) {
    var openTo = home.openTo();
    return openTo == null
        ? whole
        : whole.within(
            openTo, new Finding(DISTANCE, whole.law(), whole.standing(), common, inputs));
  }

  private String between(int metres) {
    var told = policy.told(policy.span(metres));
    return words.say(
        "finding.distance.between", Words.metres(told.first()), Words.metres(told.last()));
  }

  /** Traffic, disability and other circumstances are weighed by a person, one case at a time. */
  private Finding weighed(Ground ground) {
    boolean claimed = application.grounds().contains(ground);
    return new Finding(
        claimed(ground),
        law,
        claimed ? Standing.UNKNOWN : Standing.NOT_MET,
        words.say("finding." + ground.name() + (claimed ? ".claimed" : ".notClaimed")),
        Map.of("claimed", claimed));
  }

  /** Any extra cost is enough to refuse (HFD 2013 ref. 77). */
  private Finding extraCost() {
    var cost = application.extraCostSek();
    var basis = SchoolTransportLaw.basis(application);
    if (cost == null) {
      return new Finding(
          EXTRA_COST, basis, Standing.UNKNOWN, words.say("finding.cost.unknown"), Map.of());
    }
    return new Finding(
        EXTRA_COST,
        basis,
        cost > 0 ? Standing.NOT_MET : Standing.MET,
        words.say(cost > 0 ? "finding.cost.notMet" : "finding.cost.met", Words.kronor(cost)),
        Map.of("extraCostSek", cost));
  }

  private static Map<String, Object> inputs(String name, Object value) {
    var inputs = new LinkedHashMap<String, Object>();
    inputs.put(name, value);
    return inputs;
  }
}
