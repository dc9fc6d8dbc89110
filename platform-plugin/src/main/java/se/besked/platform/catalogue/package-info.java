/** Which e-services are mounted, and whether their rules may decide today. */
@NullMarked
package se.besked.platform.catalogue;

import org.jspecify.annotations.NullMarked;
