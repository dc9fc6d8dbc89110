/** What the childcare services share: which figures there are, and how they are worded. */
@NullMarked
package se.besked.childcare;

import org.jspecify.annotations.NullMarked;
