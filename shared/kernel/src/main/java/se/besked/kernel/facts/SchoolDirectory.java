package se.besked.kernel.facts;

import java.util.List;

/** The schools where the municipality's pupils go, with grades and positions. */
public interface SchoolDirectory {
  List<School> schools();
}
