package se.besked.platform.guard.protect;

/** Hears everything that somebody is told. */
interface Listening {
  /**
   * Something came back.
   *
   * @param asked the question, whose own words tell nothing
   */
  void heard(Viewer viewer, String surface, String asked, Said said);
}
