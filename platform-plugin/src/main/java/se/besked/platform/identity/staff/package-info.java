/** Staff: accounts by configuration, login, and who is logged in now. */
@NullMarked
package se.besked.platform.identity.staff;

import org.jspecify.annotations.NullMarked;
