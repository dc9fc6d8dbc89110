package se.besked.platform.api;

import org.springframework.beans.factory.ObjectProvider;
import se.besked.eservice.ApiCheck.Measuring;
import se.besked.kernel.facts.Walk;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.registers.Position;
import se.besked.kernel.registers.WalkingDistances;
import se.besked.kernel.registers.WalkingDistances.Measurement;

/** Measures for the open check; when that fails the check goes on without a number. */
final class Walks implements Measuring {
  private final ObjectProvider<WalkingDistances> distances;

  Walks(ObjectProvider<WalkingDistances> distances) {
    this.distances = distances;
  }

  @Override
  public Walk between(Position from, Position to) {
    var measuring = distances.getIfAvailable();
    if (measuring == null) {
      return notMeasured("off");
    }
    try {
      return switch (measuring.measure(from, to)) {
        case Measurement.Route(int metres, var line, var method) ->
            new Walk.Metres(metres, "%s, %s".formatted(method.name(), method.dataVersion()));
        case Measurement.NoRoute(var reason, var method) -> notMeasured(reason.name());
      };
    } catch (IntegrationFailure e) {
      return new Walk.NotMeasured(e.remedy(), Language.ENGLISH.say("walk.off"));
    }
  }

  /** In both languages: it becomes part of a finding. */
  private static Walk notMeasured(String why) {
    return new Walk.NotMeasured(
        Language.SWEDISH.say("walk." + why), Language.ENGLISH.say("walk." + why));
  }
}
