/** Pages for the auditor: questions to the audit log, their answers, and figures to review. */
@NullMarked
package se.besked.platform.review;

import org.jspecify.annotations.NullMarked;
