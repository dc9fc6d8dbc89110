package se.besked.integrations.distance;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the map, the addresses and the schools are.
 *
 * @param map a path, {@code file:} or {@code classpath:} location of an OpenStreetMap file, or
 *     {@code demo}, for which the demo writes the map of its fictional town
 * @param addresses a path, {@code file:} or {@code classpath:} location of the addresses
 * @param schools a path, {@code file:} or {@code classpath:} location of the schools
 * @param cache a folder for prepared maps, writable, may be shared by nodes
 * @param maxSnapMetres how far from a walkable way a point may lie, in metres
 * @param includeConnection whether the straight stretches between points and ways are counted
 */
@ConfigurationProperties("besked.distance")
public record DistanceProperties(
    String map,
    String addresses,
    String schools,
    @DefaultValue(".data/maps") Path cache,
    @DefaultValue("200") double maxSnapMetres,
    @DefaultValue("false") boolean includeConnection) {}
