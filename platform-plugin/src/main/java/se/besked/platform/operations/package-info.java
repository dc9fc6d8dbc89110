/** What operations see and can do: jobs, notices that did not arrive, health and figures. */
@NullMarked
package se.besked.platform.operations;

import org.jspecify.annotations.NullMarked;
