/** The municipality's registry over REST, and folders that an archive fetches. */
@NullMarked
package se.besked.integrations.registry;

import org.jspecify.annotations.NullMarked;
