/**
 * The record as staff read it, and as it is sent and written to where the municipality keeps it.
 */
@NullMarked
package se.besked.casework.registry;

import org.jspecify.annotations.NullMarked;
