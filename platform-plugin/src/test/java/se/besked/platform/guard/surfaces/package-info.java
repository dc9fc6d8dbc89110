/** Every surface of the product, found in the product's own registries. */
@NullMarked
package se.besked.platform.guard.surfaces;

import org.jspecify.annotations.NullMarked;
