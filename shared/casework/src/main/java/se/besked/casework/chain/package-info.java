/**
 * The chain over what has happened, by which it is seen whether anybody has rewritten it, whoever
 * owns the database. Rows are hashed when they are written, by triggers; here the hashes are linked
 * and checked.
 */
@NullMarked
package se.besked.casework.chain;

import org.jspecify.annotations.NullMarked;
