/**
 * Who uses the site: who is logged in now, what their browser keeps of it, and where a login leads.
 */
@NullMarked
package se.besked.platform.identity;

import org.jspecify.annotations.NullMarked;
