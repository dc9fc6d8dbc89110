/** Appeals, the check of their timeliness, and when a decision is final. */
@NullMarked
package se.besked.casework.appeals;

import org.jspecify.annotations.NullMarked;
