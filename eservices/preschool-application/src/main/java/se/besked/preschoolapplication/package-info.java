/**
 * Application for a place at preschool (förskola).
 *
 * <p>Legal basis: skollagen (2010:800) 8 kap. 3–7 and 12 b–16 §§. The municipality's queue,
 * guarantee and fees come from its configuration, and what they lead to from {@code
 * se.besked.childcare}.
 */
@NullMarked
package se.besked.preschoolapplication;

import org.jspecify.annotations.NullMarked;
