package se.besked.casework.letters;

/** Which decisions a municipality sends by post besides Min sida; the host knows. */
public interface LetterPolicy {
  Sent of(String municipality);

  /** To whom. Who has asked for digital post always gets it. */
  enum Sent {
    /** To those who have given no address at all. */
    WITHOUT_ADDRESS,
    /** To those who have not proved any address. */
    WITHOUT_PROVED_ADDRESS,
    /** To everybody. */
    ALWAYS
  }
}
