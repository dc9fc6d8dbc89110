/** The page where staff log in, and the accounts with passwords for practice. */
@NullMarked
package se.besked.platform.login.staff;

import org.jspecify.annotations.NullMarked;
