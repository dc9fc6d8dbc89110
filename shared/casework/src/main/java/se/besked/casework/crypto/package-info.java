/** Data at rest, sealed with a key per person or per case. */
@NullMarked
package se.besked.casework.crypto;

import org.jspecify.annotations.NullMarked;
