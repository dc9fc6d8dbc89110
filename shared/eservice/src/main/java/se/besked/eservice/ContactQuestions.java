package se.besked.eservice;

import se.besked.formkit.Text;

/** The questions about how to reach the applicant; every service asks them alike. */
public final class ContactQuestions {
  /** Where notices go. They say that there is a message, never what it says. */
  public static final Text EMAIL = Text.email("email");

  public static final Text PHONE = Text.phone("phone").optional();

  private ContactQuestions() {}
}
