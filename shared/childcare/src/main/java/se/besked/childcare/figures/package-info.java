/** A municipality's childcare figures, for those who change them: in words, and checked. */
@NullMarked
package se.besked.childcare.figures;

import org.jspecify.annotations.NullMarked;
