/** Incomes and the fees that were taken on them. */
@NullMarked
package se.besked.journey.income;

import org.jspecify.annotations.NullMarked;
