/** Protected identities: what the register says of them, and what is closed because of it. */
@NullMarked
package se.besked.casework.protection;

import org.jspecify.annotations.NullMarked;
