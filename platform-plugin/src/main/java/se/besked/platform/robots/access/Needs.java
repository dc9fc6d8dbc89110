package se.besked.platform.robots.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a call needs; every address of robots has one, or nobody is let in. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
  Scope value();

  /** The call says which version it changes. */
  boolean ifMatch() default false;

  /** The call has a key of the caller's own and is carried out once under it. */
  boolean key() default false;

  /** What is sent as JSON. */
  Class<? extends Record> takes() default Nothing.class;

  /**
   * How it answers when it goes well. The first, and 200 and 201, with what the method returns;
   * others with nothing.
   */
  int[] answers() default {200};

  /** Nothing is sent. */
  record Nothing() {}
}
