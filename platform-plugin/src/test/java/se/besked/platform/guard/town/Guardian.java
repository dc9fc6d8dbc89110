package se.besked.platform.guard.town;

import java.util.List;
import java.util.Map;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.guard.leak.Hidden;

/**
 * An adult whom nobody has marked, and what they must not learn of another adult.
 *
 * @param about the matters that concern them, or that they may try to look into
 * @param addresses more of theirs than ids stand for, by the template of the surface
 * @param sent what was sent to them by mail, message and post
 */
public record Guardian(
    String name,
    PersonalNumber number,
    List<Household> about,
    Map<String, List<String>> addresses,
    Hidden hidden,
    Sent sent) {}
