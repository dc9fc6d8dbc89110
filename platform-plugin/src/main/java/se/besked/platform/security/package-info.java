/** Who may open what, and the headers every answer carries. */
@org.jspecify.annotations.NullMarked
package se.besked.platform.security;
