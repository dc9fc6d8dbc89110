/** Case files: submission, co-guardians, states as types. */
@NullMarked
package se.besked.casework.cases;

import org.jspecify.annotations.NullMarked;
