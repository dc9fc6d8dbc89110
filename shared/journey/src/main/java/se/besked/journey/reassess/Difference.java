package se.besked.journey.reassess;

import java.io.Serializable;

/**
 * Something that is not as it was when the matter was sent in.
 *
 * @param input what is different: a fact such as {@code "address"}, or the name of a rule's input
 *     such as {@code "walkingMetres"}
 * @param rule the rule whose input it is; empty for a fact
 * @param then as it was; empty when there was nothing
 * @param now as it is; empty when there is nothing any longer
 */
public record Difference(String input, String rule, String then, String now)
    implements Serializable {}
