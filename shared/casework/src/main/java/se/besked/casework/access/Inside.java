package se.besked.casework.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Called by operations that have let the actor in, and asks nothing itself: the trail, the keys,
 * the moving of rows, a part of a page. On a type it holds for all its methods.
 *
 * <p>A mark on what refuses strangers by itself is found by the walk over all operations.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Inside {
  /** Who calls it, or what for. */
  String value();
}
