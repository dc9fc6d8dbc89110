/** Mina uppgifter: how a citizen wants to be reached. */
@NullMarked
package se.besked.platform.contact;

import org.jspecify.annotations.NullMarked;
