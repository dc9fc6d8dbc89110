/** People as the law sees them: numbers, names, addresses, custody and protection. */
@NullMarked
package se.besked.kernel.people;

import org.jspecify.annotations.NullMarked;
