/** Every job there is, planned in the transaction that caused it. */
@NullMarked
package se.besked.casework.jobs;

import org.jspecify.annotations.NullMarked;
