/**
 * The student registry over SS12000:2020: a reading client, and a simulator that speaks the same
 * wire.
 */
@NullMarked
package se.besked.integrations.studentregistry;

import org.jspecify.annotations.NullMarked;
