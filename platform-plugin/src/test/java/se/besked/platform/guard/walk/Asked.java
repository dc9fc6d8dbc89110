package se.besked.platform.guard.walk;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Refusal;
import se.besked.platform.guard.surfaces.Operations.Operation;

/** What came of asking one operation in somebody's name. */
public sealed interface Asked {
  record Answered(Object answer) implements Asked {
    /** Whether there is anything in it; an answer without parts only says that there is not. */
    boolean says() {
      return switch (answer) {
        case null -> false;
        case Optional<?> found -> found.isPresent();
        case Collection<?> all -> !all.isEmpty();
        case Boolean done -> done;
        case Integer number -> number != 0;
        case Record made when made.getClass().getRecordComponents().length == 0 -> false;
        default -> true;
      };
    }
  }

  record Refused(String why) implements Asked {}

  record Failed(Throwable how) implements Asked {}

  /** The walk has no arguments for it. */
  record NotTried(String why) implements Asked {}

  public static Asked ask(Operation operation, Actor actor, Arguments arguments) {
    try {
      var values = values(operation, actor, arguments);
      return new Answered(operation.method().invoke(operation.bean(), values.toArray()));
    } catch (InvocationTargetException e) {
      return e.getCause() instanceof Refusal
          ? new Refused(e.getCause().toString())
          : new Failed(e.getCause());
    } catch (IllegalArgumentException cannotMake) {
      return new NotTried(String.valueOf(cannotMake.getMessage()));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<Object> values(Operation operation, Actor actor, Arguments arguments) {
    return Arrays.stream(operation.method().getGenericParameterTypes())
        .map(type -> isActor(type) ? actor : arguments.make(type))
        .toList();
  }

  private static boolean isActor(Type type) {
    return type instanceof Class<?> known && Actor.class.isAssignableFrom(known);
  }

  /** Everything that reached whoever asked. */
  default String said() {
    return switch (this) {
      case Answered(var answer) -> Spoken.in(answer);
      case Refused(var why) -> why;
      case Failed(var how) -> how.toString();
      case NotTried(var why) -> "";
    };
  }
}
