package se.besked.eservice;

import se.besked.kernel.registers.Position;

/**
 * The way an application is about, to be drawn on a map.
 *
 * @param school the destination's name
 */
public record Route(Position home, Position destination, String school) {}
