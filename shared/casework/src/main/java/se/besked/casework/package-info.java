/**
 * Everything that must survive, on PostgreSQL: drafts, cases, decisions, receipts, appeals, jobs.
 */
@NullMarked
package se.besked.casework;

import org.jspecify.annotations.NullMarked;
