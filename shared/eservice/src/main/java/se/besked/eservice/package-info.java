/**
 * The contract an e-service fulfils. An e-service is a small pure module: a form, the record its
 * rules work on, rules with their law, and words. It sees no Spring, Vaadin, HTTP or SQL.
 */
@NullMarked
package se.besked.eservice;

import org.jspecify.annotations.NullMarked;
