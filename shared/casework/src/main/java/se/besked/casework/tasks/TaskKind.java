package se.besked.casework.tasks;

/** Why a person on the staff is needed. */
public enum TaskKind {
  REVIEW_CASE("Handlägg ärendet"),
  GUARDIANS_DISAGREE("Vårdnadshavarna är inte överens"),
  AFTER_COMMUNICATION("Kommunicering pågår"),
  COMMUNICATION_ANSWERED("Yttrande från part"),
  READ_MESSAGE("Meddelande från part"),
  READ_PROPOSAL("Läs förslag till beslut"),
  PROPOSAL_RETURNED("Förslag till beslut i retur"),
  DELAY_REQUEST("Begäran om att ärendet avgörs"),
  TIMELINESS_CHECK("Rättidsprövning"),
  FORWARD_APPEAL("Överlämna överklagandet"),
  REGISTER_ANNOUNCEMENT("Registrera tillkännagivande på anslagstavlan"),
  NOTICE_UNDELIVERABLE("Meddelande kunde inte levereras"),
  SEND_BY_POST("Skicka beslutet med post"),
  INTERNAL("Intern uppgift"),
  PROTECTED_IDENTITY("Särskild handläggning"),
  PROTECTION_ENDED("Pröva om skyddet har upphört"),
  CUSTODY_CHANGED("Vårdnaden har ändrats"),
  WORK_ITEM_STUCK("Registrering har misslyckats"),
  WORK_ITEM_RECONCILE("Stäm av registrering"),
  WEBHOOK_DISABLED("Ett system nås inte av våra händelser"),
  OFFER_DISPUTED("Olika svar på erbjudande om plats"),
  OFFER_BY_HAND("Lämna erbjudande om plats på annat sätt"),
  PLACEMENT_TO_END("Tidigare plats ska avslutas"),
  INCOME_TOO_FAR_BACK("Inkomstuppgift för långt tillbaka i tiden"),
  POST_CONTROL_ROW("Efterkontroll av avgift"),
  REGISTRY_REFUSED("Diariesystemet tog inte emot en post"),
  E_PLATFORM("Min sida på e-tjänsteplattformen"),
  ATTENDANCE_WAITING("Överföring till närvarosystemet väntar"),
  ATTENDANCE_FAILED("Överföring till närvarosystemet gick inte helt");

  private final String title;

  TaskKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
