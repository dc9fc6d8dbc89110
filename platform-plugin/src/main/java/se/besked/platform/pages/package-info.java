/** The pages every municipality has: start, accessibility, about, cookies. */
@org.jspecify.annotations.NullMarked
package se.besked.platform.pages;
