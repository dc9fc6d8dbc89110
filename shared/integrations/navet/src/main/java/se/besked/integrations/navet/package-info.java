/**
 * Navet, Skatteverket's population register: the REST client of "Folkbokföringsuppgifter för
 * offentliga aktörer" version 3, and a simulator that speaks the same wire.
 */
@NullMarked
package se.besked.integrations.navet;

import org.jspecify.annotations.NullMarked;
