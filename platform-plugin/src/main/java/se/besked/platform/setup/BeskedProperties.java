package se.besked.platform.setup;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The host's own settings.
 *
 * @param data a writable folder for what is prepared at start
 * @param publicUrl the address citizens use, without slash at the end, e.g. {@code
 *     https://etjanst.havrelunda.example}; BankID returns here
 * @param production whether real citizens use this installation
 */
@ConfigurationProperties("besked")
public record BeskedProperties(
    @DefaultValue(".data/besked") String data,
    @DefaultValue("http://localhost:8080") String publicUrl,
    @DefaultValue("true") boolean production) {}
