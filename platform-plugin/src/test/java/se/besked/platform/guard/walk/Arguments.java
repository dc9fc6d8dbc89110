package se.besked.platform.guard.walk;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes an argument of any type, out of what is given and otherwise out of nothing much. */
public final class Arguments {
  private final Map<Class<?>, Object> given = new HashMap<>();

  public Arguments give(Object value) {
    return give(value.getClass(), value);
  }

  public Arguments give(Class<?> type, Object value) {
    given.put(type, value);
    return this;
  }

  /** A list of what is given holds it. */
  Object make(Type type) {
    if (type instanceof ParameterizedType list
        && list.getActualTypeArguments()[0] instanceof Class<?> of
        && given.containsKey(of)) {
      if (list.getRawType() == List.class) {
        return List.of(given.get(of));
      }
      if (list.getRawType() == Set.class) {
        return Set.of(given.get(of));
      }
    }
    return make(type instanceof ParameterizedType made ? (Class<?>) made.getRawType() : raw(type));
  }

  private static Class<?> raw(Type type) {
    return type instanceof Class<?> known ? known : Object.class;
  }

  private Object make(Class<?> type) {
    if (given.containsKey(type)) {
      return given.get(type);
    }
    if (type == String.class) {
      return "x";
    }
    if (type == int.class || type == Integer.class) {
      return 1;
    }
    if (type == long.class) {
      return 1L;
    }
    if (type == boolean.class) {
      return false;
    }
    if (type == byte[].class) {
      return new byte[] {1};
    }
    if (type == List.class) {
      return List.of();
    }
    if (type == Set.class) {
      return Set.of();
    }
    if (type == Map.class) {
      return Map.of();
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type.isSealed()) {
      return make(type.getPermittedSubclasses()[0]);
    }
    if (type.isInterface()) {
      return Proxy.newProxyInstance(
          type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> null);
    }
    return construct(longest(type));
  }

  private static Constructor<?> longest(Class<?> type) {
    return Arrays.stream(type.getDeclaredConstructors())
        .max(java.util.Comparator.comparing(Constructor::getParameterCount))
        .orElseThrow(() -> new IllegalArgumentException("The walk cannot make " + type));
  }

  private Object construct(Constructor<?> constructor) {
    try {
      constructor.setAccessible(true);
      return constructor.newInstance(
          Arrays.stream(constructor.getParameterTypes()).map(this::make).toArray());
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException("The walk cannot make " + constructor, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("The walk cannot make " + constructor, e);
    }
  }
}
