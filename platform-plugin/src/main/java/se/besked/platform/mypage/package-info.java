/** A citizen's matters: Min sida, the case page, the decision, the appeal, the second signature. */
@NullMarked
package se.besked.platform.mypage;

import org.jspecify.annotations.NullMarked;
