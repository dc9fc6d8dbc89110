/**
 * The income that the fee for preschool and school-age educare is taken on (inkomstuppgift). Each
 * adult states and signs their own, and never sees what another has stated.
 *
 * <p>Legal basis: skollagen (2010:800) 8 kap. 16 § and 14 kap. 12 §; förordning (2001:160) om
 * maxtaxa 3–5 §§. What may be shown of a household: docs/decisions/0013.
 */
@NullMarked
package se.besked.incomestatement;

import org.jspecify.annotations.NullMarked;
