/**
 * A form's page on the screen: one field per kind of question, shown and hidden as the conditions
 * say. Knows the form kit and nothing of drafts, cases or any one e-service.
 */
@org.jspecify.annotations.NullMarked
package se.besked.formkit.vaadin.form;
