/** Orders to log in or sign, followed until they end; and what a finished login becomes. */
@NullMarked
package se.besked.journey.login;

import org.jspecify.annotations.NullMarked;
