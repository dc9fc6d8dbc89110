/** Decisions that one officer proposes and a second one makes. */
@NullMarked
package se.besked.casework.proposals;

import org.jspecify.annotations.NullMarked;
