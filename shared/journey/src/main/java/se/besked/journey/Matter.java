package se.besked.journey;

import se.besked.eservice.EService;
import se.besked.kernel.municipality.Municipality;

/**
 * Which e-service in which municipality, in which language the citizen reads.
 *
 * @param <A> the service's application
 */
public record Matter<A extends Record>(
    EService<A> service, Municipality municipality, String language) {}
