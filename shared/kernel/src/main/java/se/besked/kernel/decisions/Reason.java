package se.besked.kernel.decisions;

import java.io.Serializable;
import se.besked.kernel.law.LegalReference;

/**
 * Why a person goes on with a matter: a {@link Hindrance} that held, and how people read it.
 *
 * @param name the hindrance's
 * @param source where the law says so
 * @param sentence in the language that was asked for
 */
public record Reason(String name, LegalReference source, String sentence) implements Serializable {}
