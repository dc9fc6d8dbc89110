/**
 * @Words@: write here what the service is for.
 *
 * <p>Legal basis: kommunallagen (2017:725) 2 kap. 1 § until the service's own statute is written in
 * {@link se.besked.@pkg@.@Name@Rules}. The figures come from the municipality's configuration.
 */
@NullMarked
package se.besked.@pkg@;

import org.jspecify.annotations.NullMarked;
