/** The runnable host: start, security, layouts and views. */
@org.jspecify.annotations.NullMarked
package se.besked.platform;
