/** Read receipts, the notice board and each person's time to appeal. */
@NullMarked
package se.besked.casework.receipts;

import org.jspecify.annotations.NullMarked;
