package se.besked.integrations.bankid.simulated;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.people.PersonalNumber;

/** One order's life. Guarded by {@link Orders}. */
final class SimulatedOrder {
  static final Duration TO_START = Duration.ofSeconds(30);
  static final Duration TO_FINISH = Duration.ofMinutes(3);
  static final Duration KEPT_COMPLETE = Duration.ofMinutes(3);
  static final Duration KEPT_FAILED = Duration.ofMinutes(5);

  enum Phase {
    WAITING,
    ON_PHONE,
    COMPLETE,
    FAILED
  }

  final String orderRef = UUID.randomUUID().toString();
  final String autoStartToken = UUID.randomUUID().toString();
  final String qrStartToken = UUID.randomUUID().toString();
  final String qrStartSecret = UUID.randomUUID().toString();
  final OrderForm form;
  final Instant createdAt;

  private Phase phase = Phase.WAITING;
  private String hint = "outstandingTransaction";
  private boolean sameDevice;
  private @Nullable PhoneOwner owner;
  private @Nullable Instant endedAt;
  private SimulatedBank.@Nullable Proof proof;
  private @Nullable String phoneAddress;

  SimulatedOrder(OrderForm form, Instant now) {
    this.form = form;
    createdAt = now;
  }

  /** Lets time do what it does to an order nobody has finished. */
  void settle(Instant now) {
    if (phase == Phase.WAITING && !now.isBefore(createdAt.plus(TO_START))) {
      fail("startFailed", createdAt.plus(TO_START));
    } else if (phase == Phase.ON_PHONE && !now.isBefore(createdAt.plus(TO_FINISH))) {
      fail("expiredTransaction", createdAt.plus(TO_FINISH));
    }
  }

  boolean forgotten(Instant now) {
    if (endedAt == null) {
      return false;
    }
    var kept = phase == Phase.COMPLETE ? KEPT_COMPLETE : KEPT_FAILED;
    return now.isAfter(endedAt.plus(kept));
  }

  void pickUp(PhoneOwner person, boolean onSameDevice) {
    owner = person;
    sameDevice = onSameDevice;
    phase = Phase.ON_PHONE;
    hint = "started";
  }

  void hint(String code) {
    hint = code;
  }

  void fail(String hintCode, Instant when) {
    phase = Phase.FAILED;
    hint = hintCode;
    endedAt = when;
  }

  /**
   * @param address the telephone's own IP address; empty for that of the browser
   */
  void complete(SimulatedBank.Proof made, Optional<String> address, Instant when) {
    proof = made;
    phoneAddress = address.orElse(form.ip());
    phase = Phase.COMPLETE;
    hint = "";
    endedAt = when;
  }

  Phase phase() {
    return phase;
  }

  boolean live() {
    return phase == Phase.WAITING || phase == Phase.ON_PHONE;
  }

  /** Whether the order is for this person, or already in this person's telephone. */
  boolean concerns(PersonalNumber number) {
    return form.signer().filter(number::equals).isPresent()
        || owner().filter(o -> o.number().equals(number)).isPresent();
  }

  Optional<PhoneOwner> owner() {
    return Optional.ofNullable(owner);
  }

  Optional<SimulatedBank.Proof> proof() {
    return Optional.ofNullable(proof);
  }

  /** From where it was approved. */
  String phoneAddress() {
    return phoneAddress == null ? form.ip() : phoneAddress;
  }

  String hint() {
    return hint;
  }

  String status() {
    return switch (phase) {
      case WAITING, ON_PHONE -> "pending";
      case COMPLETE -> "complete";
      case FAILED -> "failed";
    };
  }

  OpenOrder view() {
    return new OpenOrder(
        orderRef,
        form.kind(),
        status(),
        hint,
        form.visibleText(),
        owner(),
        form.returnUrl(),
        sameDevice,
        createdAt);
  }
}
