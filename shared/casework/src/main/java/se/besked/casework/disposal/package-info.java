/** Disposal (gallring): what has been kept long enough, held by law or not, and gone for good. */
@NullMarked
package se.besked.casework.disposal;

import org.jspecify.annotations.NullMarked;
