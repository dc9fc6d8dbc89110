package se.besked.casework.login;

import java.io.Serializable;
import java.time.Instant;
import se.besked.casework.ids.PersonId;
import se.besked.kernel.people.PersonName;

/**
 * A login in force.
 *
 * @param idleEnd when it ends unless the person does something
 * @param absoluteEnd when it ends whatever the person does
 */
public record OpenLogin(
    PersonId person, PersonName name, Instant openedAt, Instant idleEnd, Instant absoluteEnd)
    implements Serializable {}
