package se.besked.casework;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;

/** A public operation of a use case that asks who comes: one of its parameters is an actor. */
record Door(Object useCase, Method operation) {
  /** What doors are made of, and what those who were let in do in the same transaction. */
  private static final Set<String> INSIDE =
      Set.of(
          "PersonalVault.seal",
          "PersonalVault.open",
          "CaseAttachments.take",
          "Events.append",
          "Events.assigned",
          "SettleOffer.leaveToPerson",
          "StaffTasks.settle");

  /** Every one of the module; those for our own jobs alone are no way in for people. */
  static List<Door> all(World world) {
    return Stream.of(world.spring.getBeanDefinitionNames())
        .map(world.spring::getBean)
        .filter(b -> b.getClass().getPackageName().startsWith("se.besked.casework"))
        .filter(b -> !(b instanceof Desk)) // where all of them let in
        .filter(b -> !(b instanceof World.Host))
        .flatMap(b -> Arrays.stream(b.getClass().getDeclaredMethods()).map(m -> new Door(b, m)))
        .filter(d -> Modifier.isPublic(d.operation.getModifiers()))
        .filter(d -> !Modifier.isStatic(d.operation.getModifiers()))
        .filter(d -> d.actorAt() >= 0 && !d.asks().equals(Actor.SystemJob.class))
        .filter(d -> !INSIDE.contains(d.key()) && !d.hears())
        .distinct()
        .toList();
  }

  /** Whether it is told of what another operation does, and by whom: no way in by itself. */
  private boolean hears() {
    return Stream.of(useCase.getClass().getInterfaces())
        .filter(i -> i.getSimpleName().startsWith("When"))
        .flatMap(i -> Stream.of(i.getMethods()))
        .anyMatch(
            m ->
                m.getName().equals(operation.getName())
                    && Arrays.equals(m.getParameterTypes(), operation.getParameterTypes()));
  }

  /** Which parameter says who comes; less than 0 when none does. */
  int actorAt() {
    var types = operation.getParameterTypes();
    return IntStream.range(0, types.length)
        .filter(i -> Actor.class.isAssignableFrom(types[i]))
        .findFirst()
        .orElse(-1);
  }

  private Class<?> asks() {
    return operation.getParameterTypes()[actorAt()];
  }

  boolean takes(Actor actor) {
    return asks().isInstance(actor);
  }

  String key() {
    return useCase.getClass().getSimpleName() + "." + operation.getName();
  }

  /** E.g. {@code LodgeAppeal.lodge(DecisionId, NewAppeal)}. */
  @Override
  public String toString() {
    return Arrays.stream(operation.getParameterTypes())
        .filter(t -> !Actor.class.isAssignableFrom(t))
        .map(Class::getSimpleName)
        .collect(Collectors.joining(", ", key() + "(", ")"));
  }
}
