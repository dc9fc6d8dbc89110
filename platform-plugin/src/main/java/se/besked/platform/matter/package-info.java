/** A citizen's matters: Min sida, the case page, the decision, the appeal, the second signature. */
@NullMarked
package se.besked.platform.matter;

import org.jspecify.annotations.NullMarked;
