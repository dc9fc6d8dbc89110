package se.besked.platform.personaldata;

import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Own;
import se.besked.casework.ids.PersonId;
import se.besked.casework.personaldata.HandOut;
import se.besked.casework.personaldata.PersonalData;
import se.besked.journey.personaldata.ExtractFile;
import se.besked.kernel.municipality.Municipalities;
import se.besked.platform.files.Downloads;
import se.besked.platform.identity.CurrentCitizen;
import se.besked.platform.identity.CurrentStaff;

/** Extracts as files: one's own, and somebody's who has asked for it. */
@RestController
class ExtractDownloads {
  private static final MediaType ZIP = new MediaType("application", "zip");
  private static final String NAME = "registerutdrag.zip";

  private final CurrentCitizen citizen;
  private final CurrentStaff staff;
  private final HandOut handOut;
  private final ExtractFile file;
  private final Municipalities municipalities;

  ExtractDownloads(
      CurrentCitizen citizen,
      CurrentStaff staff,
      HandOut handOut,
      ExtractFile file,
      Municipalities municipalities) {
    this.citizen = citizen;
    this.staff = staff;
    this.handOut = handOut;
    this.file = file;
    this.municipalities = municipalities;
  }

  @Own("what is kept about the citizen who asks")
  @GetMapping("/" + MyDataView.PATH + "/utdrag.zip")
  ResponseEntity<byte[]> mine() {
    return citizen
        .find()
        .map(who -> answer(handOut.mine(who.actor())))
        .orElseGet(Downloads::nothing);
  }

  @GetMapping("/" + ExtractView.PATH + "/{id}/utdrag.zip")
  ResponseEntity<byte[]> of(@PathVariable UUID id) {
    try {
      return staff
          .find()
          .map(who -> answer(handOut.of(who.actor(), new PersonId(id))))
          .orElseGet(Downloads::nothing);
    } catch (AccessDenied notTheirs) {
      return Downloads.nothing();
    }
  }

  private ResponseEntity<byte[]> answer(PersonalData data) {
    return Downloads.file(file.of(data, municipalities.host()), ZIP, NAME);
  }
}
