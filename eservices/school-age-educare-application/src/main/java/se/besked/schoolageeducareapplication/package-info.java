/**
 * Application for a place at school-age educare (fritidshem).
 *
 * <p>Legal basis: skollagen (2010:800) 14 kap. 3–12 §§. There is no queue: a place is offered as
 * soon as the need appears. The municipality's terms and fees come from its configuration.
 */
@NullMarked
package se.besked.schoolageeducareapplication;

import org.jspecify.annotations.NullMarked;
