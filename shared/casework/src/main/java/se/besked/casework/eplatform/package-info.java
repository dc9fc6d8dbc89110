/** Cases that are also shown on the municipality's e-service platform. */
@NullMarked
package se.besked.casework.eplatform;

import org.jspecify.annotations.NullMarked;
