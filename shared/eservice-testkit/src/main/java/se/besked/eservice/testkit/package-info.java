/**
 * What every e-service tests alike: its form as approved text, and its words in every language.
 * Test scope only.
 */
@NullMarked
package se.besked.eservice.testkit;

import org.jspecify.annotations.NullMarked;
