/** An order to log in or sign, followed on the screen until it ends. */
@NullMarked
package se.besked.platform.login.order;

import org.jspecify.annotations.NullMarked;
