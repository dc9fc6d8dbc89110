/** Every component in every state, for those who build; demo profile only. */
@org.jspecify.annotations.NullMarked
package se.besked.platform.styleguide;
