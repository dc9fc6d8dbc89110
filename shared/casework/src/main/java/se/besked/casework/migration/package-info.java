/** Steps between versions of the database that need more than SQL: the keys. */
@NullMarked
package se.besked.casework.migration;

import org.jspecify.annotations.NullMarked;
