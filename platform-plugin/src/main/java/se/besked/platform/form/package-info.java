/** From an e-service's entry page to a signed application: try out, fill in, see, check, sign. */
@NullMarked
package se.besked.platform.form;

import org.jspecify.annotations.NullMarked;
