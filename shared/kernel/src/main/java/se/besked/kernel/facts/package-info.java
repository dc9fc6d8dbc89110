/** What the municipality knows already: the values a form begins with, each with its source. */
@NullMarked
package se.besked.kernel.facts;

import org.jspecify.annotations.NullMarked;
