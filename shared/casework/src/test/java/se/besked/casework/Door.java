package se.besked.casework;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.besked.casework.access.Actor;

/** A public operation of a use case that asks who comes: its first parameter is an actor. */
record Door(Object useCase, Method operation) {
  /** What doors are made of, and what is let in by them. */
  private static final Set<String> INSIDE = Set.of("CaseAccess", "PersonalVault");

  /** Every one of the module; those for our own jobs alone are no way in for people. */
  static List<Door> all(World world) {
    return Stream.of(world.spring.getBeanDefinitionNames())
        .map(world.spring::getBean)
        .filter(b -> b.getClass().getPackageName().startsWith("se.besked.casework"))
        .filter(b -> !INSIDE.contains(b.getClass().getSimpleName()))
        .flatMap(b -> Arrays.stream(b.getClass().getDeclaredMethods()).map(m -> new Door(b, m)))
        .filter(d -> Modifier.isPublic(d.operation.getModifiers()))
        .filter(d -> !Modifier.isStatic(d.operation.getModifiers()))
        .filter(d -> d.operation.getParameterCount() > 0 && d.isFor(Actor.class))
        .filter(d -> !d.asks().equals(Actor.SystemJob.class))
        .filter(d -> !d.key().matches("AuditLog\\.(allowed|turnedDown)"))
        .distinct()
        .toList();
  }

  Class<?> asks() {
    return operation.getParameterTypes()[0];
  }

  boolean isFor(Class<?> actor) {
    return actor.isAssignableFrom(asks());
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
    return Arrays.stream(operation.getParameters())
        .skip(1)
        .map(p -> p.getType().getSimpleName())
        .collect(Collectors.joining(", ", key() + "(", ")"));
  }
}
