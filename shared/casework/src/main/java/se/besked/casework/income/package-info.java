/** What adults state of their own income, who lives with whom, and the yearly control of fees. */
@NullMarked
package se.besked.casework.income;

import org.jspecify.annotations.NullMarked;
