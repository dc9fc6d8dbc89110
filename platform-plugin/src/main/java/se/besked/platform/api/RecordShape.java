package se.besked.platform.api;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** What a request record tells of itself; used for reading it and for documenting it. */
final class RecordShape {
  private RecordShape() {}

  static boolean required(RecordComponent component) {
    return component.getType().isPrimitive()
        || !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  static Class<?> raw(AnnotatedType type) {
    return type.getType() instanceof ParameterizedType p
        ? (Class<?>) p.getRawType()
        : (Class<?>) type.getType();
  }
}
