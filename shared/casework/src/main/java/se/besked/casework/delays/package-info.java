/** A party's request that a case that has taken long be decided. */
@NullMarked
package se.besked.casework.delays;

import org.jspecify.annotations.NullMarked;
