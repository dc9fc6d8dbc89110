/** What a decision is made of: outcome, findings, legal basis, appeal route. */
@NullMarked
package se.besked.kernel.decisions;

import org.jspecify.annotations.NullMarked;
