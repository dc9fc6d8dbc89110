package se.besked.kernel.registers;

import java.time.Instant;
import java.util.function.Function;

/**
 * A value together with where it came from and when it was read, as shown beside every prefilled
 * field.
 *
 * @param source the register's name in Swedish, e.g. {@code "Folkbokföringen"}
 */
public record Sourced<T>(T value, String source, Instant readAt) {
  public <R> Sourced<R> map(Function<? super T, ? extends R> f) {
    return new Sourced<>(f.apply(value), source, readAt);
  }
}
