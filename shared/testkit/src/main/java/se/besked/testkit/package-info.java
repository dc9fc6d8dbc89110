/** What every module's tests share: named people, a clock to set, a PostgreSQL of their own. */
@NullMarked
package se.besked.testkit;

import org.jspecify.annotations.NullMarked;
