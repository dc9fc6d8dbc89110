/** Fees for preschool and school-age educare (förordning 2001:160 om maxtaxa). */
@NullMarked
package se.besked.childcare.fees;

import org.jspecify.annotations.NullMarked;
