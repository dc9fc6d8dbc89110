/** Numbers, times and outcomes for principals and the board. */
@NullMarked
package se.besked.casework.overview;

import org.jspecify.annotations.NullMarked;
