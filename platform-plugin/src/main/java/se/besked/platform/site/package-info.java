/**
 * The municipality as configured, its colours, the one source of texts, and how dates and services
 * are worded.
 */
@org.jspecify.annotations.NullMarked
package se.besked.platform.site;
