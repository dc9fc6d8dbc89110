/** A municipality as data: names, contacts, rules with validity dates, delegations. */
@NullMarked
package se.besked.kernel.municipality;

import org.jspecify.annotations.NullMarked;
