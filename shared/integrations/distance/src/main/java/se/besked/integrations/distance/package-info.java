/**
 * Walking distances on OpenStreetMap data, and where addresses and schools lie.
 *
 * <p>The map is any {@code .osm}, {@code .osm.gz} or {@code .osm.pbf} file with a margin around the
 * municipality: a way that leaves the file does not exist for the search.
 */
@NullMarked
package se.besked.integrations.distance;

import org.jspecify.annotations.NullMarked;
