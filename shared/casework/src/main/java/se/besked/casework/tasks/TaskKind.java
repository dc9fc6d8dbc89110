package se.besked.casework.tasks;

/** Why a person on the staff is needed. */
public enum TaskKind {
  REVIEW_CASE("Handlägg ansökan"),
  GUARDIANS_DISAGREE("Vårdnadshavarna är inte överens"),
  TIMELINESS_CHECK("Rättidsprövning"),
  FORWARD_APPEAL("Överlämna överklagandet"),
  REGISTER_ANNOUNCEMENT("Registrera tillkännagivande på anslagstavlan"),
  NOTICE_UNDELIVERABLE("Meddelande kunde inte levereras"),
  SEND_BY_POST("Skicka beslutet med post"),
  PROTECTED_IDENTITY("Särskild handläggning"),
  CUSTODY_CHANGED("Vårdnaden har ändrats");

  private final String title;

  TaskKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
