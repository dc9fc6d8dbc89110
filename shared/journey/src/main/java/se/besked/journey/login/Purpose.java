package se.besked.journey.login;

import org.jspecify.annotations.Nullable;
import se.besked.kernel.signing.ElectronicId.Device;

/**
 * What an order is for, kept with it so that any node can renew it and go on.
 *
 * @param device where the person sits
 * @param returnUrl where the app returns to; names the order, which is bound to the browser
 * @param target the page to open when it is done, always on this site
 * @param subject what is signed: a draft's or a case's id; null for a login
 */
public record Purpose(Device device, String returnUrl, String target, @Nullable String subject) {}
