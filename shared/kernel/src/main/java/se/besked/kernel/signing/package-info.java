/** Ports to electronic identification: orders to log in or sign, and the evidence they leave. */
@NullMarked
package se.besked.kernel.signing;

import org.jspecify.annotations.NullMarked;
