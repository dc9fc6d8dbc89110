/**
 * What operations watch: jobs that fail or are late, what did not arrive, and who is told of it.
 */
@NullMarked
package se.besked.casework.operations;

import org.jspecify.annotations.NullMarked;
