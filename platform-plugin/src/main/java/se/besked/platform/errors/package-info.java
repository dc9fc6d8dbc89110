/** What people meet when something is missing, forbidden or broken. */
@org.jspecify.annotations.NullMarked
package se.besked.platform.errors;
