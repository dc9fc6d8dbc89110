/** An e-service platform, simulated over its callback contract. */
@NullMarked
package se.besked.integrations.eplatform.simulated;

import org.jspecify.annotations.NullMarked;
