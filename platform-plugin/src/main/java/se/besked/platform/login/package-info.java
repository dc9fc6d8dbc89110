/** Logging in and out: the pages for it, and the links in the header that lead there. */
@NullMarked
package se.besked.platform.login;

import org.jspecify.annotations.NullMarked;
