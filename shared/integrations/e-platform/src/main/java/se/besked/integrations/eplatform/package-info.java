/** Open ePlatform's call-back: our cases on the Min sida that people already know. */
@NullMarked
package se.besked.integrations.eplatform;

import org.jspecify.annotations.NullMarked;
