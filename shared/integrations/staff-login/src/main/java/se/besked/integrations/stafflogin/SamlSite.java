package se.besked.integrations.stafflogin;

import java.nio.file.Path;

/**
 * Where this service provider lives.
 *
 * @param url the site's own address as browsers and providers see it, without slash at the end
 * @param cache a folder where the last good metadata are kept over a restart
 */
public record SamlSite(String url, Path cache) {}
