package se.besked.platform.guard.surfaces;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Inside;
import se.besked.casework.access.Own;
import se.besked.platform.guard.book.By;
import se.besked.platform.guard.book.Kind;
import se.besked.platform.guard.book.Surface;

/**
 * Every public operation of the host's beans that is asked in somebody's name. Those that only jobs
 * can ask are not among them: their type keeps everybody else out.
 */
public final class Operations {
  private Operations() {}

  /** One operation of one bean. */
  public record Operation(Object bean, Method method) {
    Class<?> owner() {
      return AopUtils.getTargetClass(bean);
    }

    /** E.g. {@code "casework.drafts.Drafts.listOf(Citizen, String)"}. */
    public String id() {
      return "%s.%s(%s)"
          .formatted(
              owner().getName().replaceFirst("^se\\.besked\\.", ""),
              method.getName(),
              Arrays.stream(method.getParameterTypes())
                  .map(Class::getSimpleName)
                  .collect(Collectors.joining(", ")));
    }

    /** The kind of actor it asks for: any, a citizen or staff. */
    Class<?> actor() {
      return Stream.of(method.getParameterTypes())
          .filter(Actor.class::isAssignableFrom)
          .findFirst()
          .orElseThrow();
    }

    public boolean isOpenTo(Actor actor) {
      return actor().isInstance(actor);
    }

    /** Why it does not refuse strangers by itself, when the product says so. */
    public Optional<String> mark() {
      var own = AnnotatedElementUtils.findMergedAnnotation(method, Own.class);
      var inside = AnnotatedElementUtils.findMergedAnnotation(method, Inside.class);
      var type = AnnotatedElementUtils.findMergedAnnotation(owner(), Inside.class);
      return Stream.of(
              Optional.ofNullable(own).map(Own::value),
              Optional.ofNullable(inside).map(Inside::value),
              Optional.ofNullable(type).map(Inside::value))
          .flatMap(Optional::stream)
          .findFirst();
    }

    /** Called by other operations, which have asked who may. */
    public boolean isInside() {
      return mark().isPresent()
          && AnnotatedElementUtils.findMergedAnnotation(method, Own.class) == null;
    }
  }

  public static List<Operation> of(ApplicationContext host) {
    return host.getBeansOfType(Object.class, false, false).values().stream()
        .filter(bean -> AopUtils.getTargetClass(bean).getName().startsWith("se.besked."))
        .filter(bean -> !(bean instanceof Desk)) // where all of them let in
        .flatMap(
            bean ->
                Arrays.stream(bean.getClass().getMethods())
                    .filter(Operations::asksForActor)
                    .map(method -> new Operation(bean, method)))
        .filter(operation -> operation.actor() != Actor.SystemJob.class)
        .sorted(Comparator.comparing(Operation::id))
        .toList();
  }

  private static boolean asksForActor(Method method) {
    return !Modifier.isStatic(method.getModifiers())
        && !method.isBridge()
        && Stream.of(method.getParameterTypes()).anyMatch(Actor.class::isAssignableFrom);
  }

  static Stream<Surface> surfaces(ApplicationContext host) {
    return of(host).stream().map(Operations::surface);
  }

  private static Surface surface(Operation operation) {
    var by = EnumSet.noneOf(By.class);
    if (operation.actor().isAssignableFrom(Actor.Citizen.class)) {
      by.addAll(EnumSet.of(By.STRANGER, By.PROTECTED_CITIZEN));
    }
    if (operation.actor().isAssignableFrom(Actor.Staff.class)) {
      by.addAll(EnumSet.of(By.NO_ROLE, By.NEIGHBOUR, By.PROTECTED_STAFF, By.GROUP));
    }
    if (operation.isInside()) {
      by.retainAll(EnumSet.of(By.STRANGER, By.NO_ROLE, By.NEIGHBOUR));
    }
    return new Surface(Kind.OPERATION, operation.id(), by);
  }
}
