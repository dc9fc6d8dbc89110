/** The municipality's figures as they change: drafts, trials, approval, and every version kept. */
@NullMarked
package se.besked.casework.rules;

import org.jspecify.annotations.NullMarked;
