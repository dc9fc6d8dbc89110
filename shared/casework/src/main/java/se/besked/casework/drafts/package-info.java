/** Answers on their way, sealed with their owner's key. */
@NullMarked
package se.besked.casework.drafts;

import org.jspecify.annotations.NullMarked;
