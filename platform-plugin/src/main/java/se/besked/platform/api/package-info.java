/** The public JSON API: checks without login and the last day to appeal. */
@NullMarked
package se.besked.platform.api;

import org.jspecify.annotations.NullMarked;
