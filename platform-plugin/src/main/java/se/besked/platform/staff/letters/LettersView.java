package se.besked.platform.staff.letters;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import se.besked.casework.access.Role;
import se.besked.casework.letters.Letter;
import se.besked.casework.letters.Letters;
import se.besked.casework.receipts.Receipts;
import se.besked.formkit.vaadin.BackLink;
import se.besked.formkit.vaadin.Callout;
import se.besked.journey.letters.PrintLetters;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.identity.StaffPrincipal;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.Part;

/** Letters to print and post, and those that have gone, by post or to a digital mailbox. */
@Route(value = LettersView.PATH, layout = MainLayout.class)
@RolesAllowed(StaffPrincipal.ROLE)
@StyleSheet("besked/matter.css")
class LettersView extends Page implements BeforeEnterObserver {
  static final String PATH = "personal/brev";
  private static final int TO_POST = 100;
  private static final int GONE = 50;

  private final transient CurrentStaff staff;
  private final transient Letters letters;
  private final transient PrintLetters printing;
  private final transient Receipts receipts;
  private final transient Clock clock;
  private final Div body = new Div();

  LettersView(
      CurrentStaff staff, Letters letters, PrintLetters printing, Receipts receipts, Clock clock) {
    this.staff = staff;
    this.letters = letters;
    this.printing = printing;
    this.receipts = receipts;
    this.clock = clock;
    title(getTranslation("staff.letters.title"));
    above().add(new BackLink("personal"));
    add(body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void show() {
    body.removeAll();
    var actor = staff.actor();
    boolean ordinary = actor.has(Role.OFFICER);
    boolean restricted = actor.has(Role.PROTECTED_CASES);
    if (!ordinary && !restricted) {
      body.add(
          Callout.error(getTranslation("staff.denied.title"), getTranslation("staff.denied.text")));
      return;
    }
    var lead = new Paragraph(getTranslation("staff.letters.lead"));
    lead.addClassName("lead");
    body.add(lead);
    if (ordinary) {
      body.add(toPost(false));
    }
    if (restricted) {
      body.add(toPost(true));
    }
    gone("posted", Letter.State.POSTED, ordinary, restricted);
    gone("delivered", Letter.State.DELIVERED, ordinary, restricted);
  }

  private Part toPost(boolean forwarded) {
    var name = forwarded ? "forwarded" : "to-post";
    var waiting = letters.list(staff.actor(), Letter.State.TO_POST, forwarded, TO_POST);
    var part = new Part(getTranslation("staff.letters." + name, waiting.size()));
    part.setId("brev-" + name);
    if (waiting.isEmpty()) {
      part.add(new Paragraph(getTranslation("staff.letters." + name + ".none")));
      return part;
    }
    part.add(
        new Paragraph(getTranslation("staff.letters." + name + ".how")),
        new PaperList(staff, letters, printing, clock, waiting, this::show));
    return part;
  }

  private void gone(String name, Letter.State state, boolean ordinary, boolean restricted) {
    var all = new java.util.ArrayList<Letter>();
    if (ordinary) {
      all.addAll(letters.list(staff.actor(), state, false, GONE));
    }
    if (restricted) {
      all.addAll(letters.list(staff.actor(), state, true, GONE));
    }
    body.add(part(name, List.copyOf(all)));
  }

  private Part part(String name, List<Letter> gone) {
    var part = new Part(getTranslation("staff.letters." + name));
    part.setId("brev-" + name);
    if (gone.isEmpty()) {
      part.add(new Paragraph(getTranslation("staff.letters." + name + ".none")));
      return part;
    }
    part.add(new Paragraph(getTranslation("staff.letters." + name + ".how")));
    var list = new UnorderedList();
    list.addClassName("staff-list");
    gone.forEach(letter -> list.add(new GoneLetter(letter, staff, receipts, clock, this::show)));
    part.add(list);
    return part;
  }
}
