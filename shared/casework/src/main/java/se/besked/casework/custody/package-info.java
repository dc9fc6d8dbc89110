/** Who is a party, since custody is what it is when something happens. */
@NullMarked
package se.besked.casework.custody;

import org.jspecify.annotations.NullMarked;
