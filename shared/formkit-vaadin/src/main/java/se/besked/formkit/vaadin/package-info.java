/**
 * The pages' building blocks as plain Vaadin components: what Vaadin's core set lacks for a public
 * service. Texts of their own come from {@code messages/kit_*.properties}; looks from the {@code
 * frontend} module's style sheets.
 */
@org.jspecify.annotations.NullMarked
package se.besked.formkit.vaadin;
