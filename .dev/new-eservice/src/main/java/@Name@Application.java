package se.besked.@pkg@;

import org.jspecify.annotations.Nullable;
import se.besked.kernel.law.SchoolYear;
import se.besked.kernel.law.Stage;

/**
 * What the rules work on.
 *
 * @param stage the child's in that school year
 * @param reason what the guardian refers to; null when nothing
 */
public record @Name@Application(
    SchoolYear schoolYear, Stage stage, @Nullable String reason) {}
