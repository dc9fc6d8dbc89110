package se.besked.integrations.bankid.simulated;

import java.time.Instant;
import java.util.Optional;

/**
 * An order as the telephone and the control API see it.
 *
 * @param kind {@code auth} or {@code sign}
 * @param status {@code pending}, {@code complete} or {@code failed}
 * @param hintCode where it stands; empty when complete
 * @param visibleText what the person is asked to read
 * @param owner who has it in the telephone
 * @param sameDevice whether it was started with the token instead of a QR code
 */
public record OpenOrder(
    String orderRef,
    String kind,
    String status,
    String hintCode,
    Optional<String> visibleText,
    Optional<PhoneOwner> owner,
    Optional<String> returnUrl,
    boolean sameDevice,
    Instant createdAt) {}
