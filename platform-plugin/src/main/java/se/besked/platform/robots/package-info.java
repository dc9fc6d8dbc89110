/** What robots and neighbouring systems ask for over HTTP, under a municipality's address. */
@NullMarked
package se.besked.platform.robots;

import org.jspecify.annotations.NullMarked;
