/**
 * Giving up a child's place in preschool or school-age educare (uppsägning): when the place ends,
 * what is paid until then, and when no termination is needed because the place ends by itself.
 *
 * <p>Legal basis: skollagen (2010:800) 8 kap. 16 § and 14 kap. 12 § (fees, and with them how long a
 * place is paid for), 7 kap. 10 § and 14 kap. 7 § (when a place ends by itself). Notice periods are
 * the municipality's own and come from its configuration.
 */
@NullMarked
package se.besked.placementtermination;

import org.jspecify.annotations.NullMarked;
