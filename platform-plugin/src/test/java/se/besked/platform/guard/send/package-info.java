/** What leaves by itself: notices, codes, alerts, webhooks, and what jobs do. */
@NullMarked
package se.besked.platform.guard.send;

import org.jspecify.annotations.NullMarked;
