/** The frame round every page, and the base class of pages. */
@org.jspecify.annotations.NullMarked
package se.besked.platform.layout;
