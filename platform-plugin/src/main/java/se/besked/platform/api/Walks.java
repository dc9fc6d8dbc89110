package se.besked.platform.api;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import se.besked.kernel.facts.SchoolDirectory;
import se.besked.kernel.facts.Walk;
import se.besked.kernel.registers.AddressRegister;
import se.besked.kernel.registers.AddressRegister.LocatedAddress;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.registers.Position;
import se.besked.kernel.registers.WalkingDistances;
import se.besked.kernel.registers.WalkingDistances.Length;

/**
 * Measures for the open check, from the registered address nearest to the point that was asked
 * about to the school nearest to the other. From free points, moved by a metre at a time, every
 * metre could be had through answers in hundreds. When measuring fails the check goes on without a
 * number.
 */
final class Walks {
  /** A point that somebody has taken from a map lies this near to the address it is meant for. */
  private static final int NEAR = 200;

  private final ObjectProvider<WalkingDistances> distances;
  private final ObjectProvider<AddressRegister> addresses;
  private final ObjectProvider<SchoolDirectory> schools;

  Walks(
      ObjectProvider<WalkingDistances> distances,
      ObjectProvider<AddressRegister> addresses,
      ObjectProvider<SchoolDirectory> schools) {
    this.distances = distances;
    this.addresses = addresses;
    this.schools = schools;
  }

  /**
   * The way between what lies at two points.
   *
   * @param asked told of the address before anything is measured from it; may refuse by throwing
   */
  Walk between(Position from, Position to, Consumer<LocatedAddress> asked) {
    var measuring = distances.getIfAvailable();
    var register = addresses.getIfAvailable();
    var directory = schools.getIfAvailable();
    if (measuring == null || register == null || directory == null) {
      return notMeasured("off");
    }
    try {
      var home = register.nearest(from, NEAR);
      if (home.isEmpty()) {
        return notMeasured("noAddress");
      }
      var school = school(directory, to);
      if (school.isEmpty()) {
        return notMeasured("noSchool");
      }
      asked.accept(home.get());
      return switch (measuring.length(home.get().position(), school.get())) {
        case Length.Metres(int metres, var method) ->
            new Walk.Metres(metres, "%s, %s".formatted(method.name(), method.dataVersion()));
        case Length.None(var reason, var method) -> notMeasured(reason.name());
      };
    } catch (IntegrationFailure e) {
      return new Walk.NotMeasured(e.remedy(), Language.ENGLISH.say("walk.off"));
    }
  }

  private static Optional<Position> school(SchoolDirectory directory, Position to) {
    return directory.schools().stream()
        .flatMap(school -> school.position().stream())
        .filter(position -> position.metresTo(to) <= NEAR)
        .min(Comparator.comparingDouble(position -> position.metresTo(to)));
  }

  /** In both languages: it becomes part of a finding. */
  private static Walk notMeasured(String why) {
    return new Walk.NotMeasured(
        Language.SWEDISH.say("walk." + why), Language.ENGLISH.say("walk." + why));
  }
}
