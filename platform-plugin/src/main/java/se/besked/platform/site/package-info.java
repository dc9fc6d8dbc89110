/** The municipality as configured, its colours, and the one source of texts. */
@org.jspecify.annotations.NullMarked
package se.besked.platform.site;
