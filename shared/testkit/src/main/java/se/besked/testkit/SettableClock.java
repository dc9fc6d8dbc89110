package se.besked.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.function.UnaryOperator;

/**
 * A clock that stands still until a test moves it. Safe to use from several threads; a clock made
 * by {@link #withZone} shows the same moment and moves along.
 *
 * <pre>{@code
 * var clock = SettableClock.at("2026-11-22T09:00");
 * clock.advance(Duration.ofDays(21));
 * }</pre>
 */
public final class SettableClock extends Clock {
  /** Swedish time, the zone of every legal deadline. */
  public static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

  private final Moment now;
  private final ZoneId zone;

  private SettableClock(Moment now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  public static SettableClock at(Instant start) {
    return new SettableClock(new Moment(start), STOCKHOLM);
  }

  /**
   * A clock that shows a local Swedish time.
   *
   * @param local e.g. {@code "2026-11-22T09:00"}
   */
  public static SettableClock at(String local) {
    return at(inStockholm(local));
  }

  public void set(Instant instant) {
    now.move(t -> instant);
  }

  /** Sets the clock to a local Swedish time, e.g. {@code "2026-12-24T15:00"}. */
  public void set(String local) {
    set(inStockholm(local));
  }

  /** Moves the clock; days and longer are calendar days in the clock's zone. */
  public void advance(TemporalAmount amount) {
    now.move(
        t -> amount instanceof Duration d ? t.plus(d) : t.atZone(zone).plus(amount).toInstant());
  }

  private static Instant inStockholm(String local) {
    return LocalDateTime.parse(local).atZone(STOCKHOLM).toInstant();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public SettableClock withZone(ZoneId other) {
    return new SettableClock(now, other);
  }

  @Override
  public Instant instant() {
    return now.value;
  }

  /** Shared by the clocks of all zones. */
  private static final class Moment {
    private volatile Instant value;

    Moment(Instant value) {
      this.value = value;
    }

    synchronized void move(UnaryOperator<Instant> step) {
      value = step.apply(value);
    }
  }
}
