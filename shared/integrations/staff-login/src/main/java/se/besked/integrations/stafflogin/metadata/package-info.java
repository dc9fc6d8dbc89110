/** What identity providers say about themselves, fetched, checked, kept and renewed. */
@NullMarked
package se.besked.integrations.stafflogin.metadata;

import org.jspecify.annotations.NullMarked;
