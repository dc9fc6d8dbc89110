/** Measurements, each printed as plain figures and as ratios within one run. */
@NullMarked
package se.besked.bench;

import org.jspecify.annotations.NullMarked;
