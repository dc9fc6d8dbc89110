package se.besked.casework.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Answers whoever may ask at all, with what is the actor's own or belongs to nobody, so that there
 * is nobody to refuse. Every other operation refuses who has no business with what it is asked for.
 *
 * <p>The marked ones are tried by strangers like all others: nothing of anybody else may be in the
 * answer. A mark that is not needed is found there too.
 *
 * <pre>{@code
 * @Own("the drafts of the citizen who asks")
 * public List<Draft> listOf(Actor.Citizen owner, String municipality)
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Own {
  /** What it is that the actor gets, or leaves. */
  String value();
}
