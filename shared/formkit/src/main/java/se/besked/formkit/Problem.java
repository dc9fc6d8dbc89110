package se.besked.formkit;

/**
 * Something to put right before going on.
 *
 * @param question the question's key
 * @param ending the message key's ending: {@code missing}, {@code wrong}, {@code tooLong}, {@code
 *     tooMany}
 */
public record Problem(String question, String ending) {}
