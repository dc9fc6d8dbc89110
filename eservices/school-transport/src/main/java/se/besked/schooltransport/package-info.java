/**
 * School transport (skolskjuts): free transport between home and school where the way's length, the
 * traffic, a disability or another special circumstance calls for it.
 *
 * <p>Legal basis: skollagen (2010:800) 9 kap. 15 b § and 21 a §, 10 kap. 32 § and 40 §. Limits in
 * metres are the municipality's own guidance and come from its configuration.
 */
@NullMarked
package se.besked.schooltransport;

import org.jspecify.annotations.NullMarked;
