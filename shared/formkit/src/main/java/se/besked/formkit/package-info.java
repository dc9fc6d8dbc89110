/**
 * Forms as data: questions on pages, conditions, answers and validation. Pure Java; how a question
 * looks is the business of formkit-vaadin.
 *
 * <p>Labels, hints and error texts are found in the e-service's message bundle under the question's
 * key: {@code <key>.label}, {@code <key>.hint}, {@code <key>.why}, {@code <key>.missing} and {@code
 * <key>.<OPTION>}.
 */
@NullMarked
package se.besked.formkit;

import org.jspecify.annotations.NullMarked;
