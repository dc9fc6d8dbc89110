package se.besked.casework.access;

/** Two must agree, and this is the one who has done the first step. Answered by the operation. */
public final class SamePerson extends Refusal {
  public SamePerson(Actor actor, String action, Subject subject, String why) {
    super("Någon annan behöver göra detta.", actor, action, subject, why);
  }
}
