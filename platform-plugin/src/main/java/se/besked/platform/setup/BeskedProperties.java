package se.besked.platform.setup;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The host's own settings.
 *
 * @param data a writable folder for the embedded database, prepared maps and the demo's keys
 * @param publicUrl the address citizens use, without slash at the end, e.g. {@code
 *     https://etjanst.havrelunda.example}; BankID returns here
 * @param simulators whether simulated suppliers are started; refused in production
 * @param simulatorPort the simulators' port on the loopback address, 0 for any free one
 * @param production whether real citizens use this installation
 */
@ConfigurationProperties("besked")
public record BeskedProperties(
    @DefaultValue(".data/besked") String data,
    @DefaultValue("http://localhost:8080") String publicUrl,
    @DefaultValue("false") boolean simulators,
    @DefaultValue("8081") int simulatorPort,
    @DefaultValue("true") boolean production) {}
