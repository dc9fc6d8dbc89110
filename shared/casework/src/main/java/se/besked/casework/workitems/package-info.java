/** What is to be entered in the business system: claimed, carried out, reported. */
@NullMarked
package se.besked.casework.workitems;

import org.jspecify.annotations.NullMarked;
