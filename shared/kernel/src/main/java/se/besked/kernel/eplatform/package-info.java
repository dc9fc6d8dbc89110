/**
 * Port to an e-service platform that the municipality has since before, so that a case is seen on
 * the Min sida that people already know.
 */
@NullMarked
package se.besked.kernel.eplatform;

import org.jspecify.annotations.NullMarked;
