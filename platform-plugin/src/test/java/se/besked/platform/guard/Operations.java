package se.besked.platform.guard;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import se.besked.casework.access.Actor;

/** Every public operation of casework that is asked in somebody's name. */
final class Operations {
  /**
   * What other operations call in their own transaction: the check itself, the trail, the keys and
   * the moving of rows.
   */
  private static final Set<String> INSIDE =
      Set.of(
          "AuditLog.allowed",
          "AuditLog.turnedDown",
          "AuditLog.about",
          "CaseAccess.check",
          "Events.append",
          "StaffTasks.settle",
          "CaseAttachments.take",
          "RobotUploads.take",
          "PersonalVault.seal",
          "PersonalVault.open");

  private Operations() {}

  record Operation(Object bean, Method method) {
    String owner() {
      return bean.getClass().getSimpleName();
    }

    String name() {
      return owner() + "." + method.getName();
    }

    /** The kind of actor it asks for: any, a citizen, staff or a job. */
    Class<?> actor() {
      return Stream.of(method.getParameterTypes())
          .filter(Actor.class::isAssignableFrom)
          .findFirst()
          .orElseThrow();
    }

    boolean isOpenTo(Actor actor) {
      return actor().isInstance(actor);
    }
  }

  static List<Operation> all(ApplicationContext host) {
    return host.getBeansOfType(Object.class).values().stream()
        .filter(bean -> bean.getClass().getName().startsWith("se.besked.casework."))
        .flatMap(
            bean ->
                Arrays.stream(bean.getClass().getMethods())
                    .filter(Operations::asksForActor)
                    .map(method -> new Operation(bean, method)))
        .filter(operation -> !INSIDE.contains(operation.name()))
        .filter(operation -> operation.actor() != Actor.SystemJob.class)
        .sorted(
            Comparator.comparing(Operation::name).thenComparing(o -> o.method().toGenericString()))
        .toList();
  }

  private static boolean asksForActor(Method method) {
    return !Modifier.isStatic(method.getModifiers())
        && Stream.of(method.getParameterTypes()).anyMatch(Actor.class::isAssignableFrom);
  }
}
