/** The audit log as an auditor reads it: questions with a purpose, answers, and regular figures. */
@NullMarked
package se.besked.casework.review;

import org.jspecify.annotations.NullMarked;
