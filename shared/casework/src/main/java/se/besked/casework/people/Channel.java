package se.besked.casework.people;

/** By what a notice travels. */
public enum Channel {
  EMAIL,
  SMS
}
