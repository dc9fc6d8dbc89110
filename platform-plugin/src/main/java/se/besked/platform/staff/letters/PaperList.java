package se.besked.platform.staff.letters;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.NoSuchCase;
import se.besked.casework.ids.LetterId;
import se.besked.casework.letters.Letter;
import se.besked.casework.letters.Letters;
import se.besked.casework.store.Stale;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.DayPicker;
import se.besked.journey.letters.PrintLetters;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.site.Dates;
import se.besked.platform.staff.BulkReport;
import se.besked.platform.staff.Notices;

/** Letters that wait for a printer: chosen, made into one file, and marked as posted. */
final class PaperList extends Div {
  private final transient CurrentStaff staff;
  private final transient Letters letters;
  private final transient PrintLetters printing;
  private final Command reload;
  private final Map<LetterId, Checkbox> chosen = new LinkedHashMap<>();
  private final Map<LetterId, String> names = new HashMap<>();
  private final Div ready = new Div();
  private final DayPicker day;

  PaperList(
      CurrentStaff staff,
      Letters letters,
      PrintLetters printing,
      Clock clock,
      List<Letter> waiting,
      Command reload) {
    this.staff = staff;
    this.letters = letters;
    this.printing = printing;
    this.reload = reload;
    var list = new UnorderedList();
    list.addClassName("staff-list");
    waiting.forEach(letter -> list.add(line(letter)));
    day = new DayPicker("", getTranslation("staff.letters.day"));
    day.setLocale(getLocale());
    day.setValue(Dates.dayOf(clock.instant()));
    var print = new Button(getTranslation("staff.letters.print"), click -> print());
    print.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    print.addClassName("brev-skriv-ut");
    var posted = new Button(getTranslation("staff.letters.posted.mark"), click -> posted());
    posted.addClassName("brev-postade");
    var first = new Div(print);
    first.addClassName("button-row");
    var second = new Div(day, posted);
    second.addClassName("staff-form");
    add(list, first, ready, second);
  }

  private ListItem line(Letter letter) {
    var box =
        new Checkbox(
            getTranslation("staff.letters.choose", letter.recipient(), letter.decisionNumber()));
    box.setValue(true);
    chosen.put(letter.id(), box);
    names.put(letter.id(), letter.recipient() + ", " + letter.decisionNumber());
    var about = new Div(new Anchor("personal/arende/" + letter.caseId(), letter.caseNumber()));
    var facts =
        new Div(
            getTranslation("staff.letters.since", Dates.day(letter.plannedAt(), getLocale()))
                + " "
                + getTranslation("staff.letters.reason." + letter.reason()));
    facts.addClassName("soft");
    var item = new ListItem(box, about, facts);
    item.addClassName("staff-list__item");
    var problem = letter.problem();
    if (problem != null) {
      item.add(new Div(problem));
    }
    var printedAt = letter.printedAt();
    var printedBy = letter.printedBy();
    if (letter.received()) {
      item.add(new Div(getTranslation("staff.letters.received-meanwhile")));
    }
    if (printedAt != null && printedBy != null) {
      item.add(
          new Div(
              getTranslation(
                  "staff.letters.printed",
                  Dates.moment(printedAt, getLocale()),
                  staff.named(printedBy))));
    }
    var needless = new Button(getTranslation("staff.letters.cancel"), click -> cancel(letter.id()));
    needless.setAriaLabel(
        getTranslation("staff.letters.cancel")
            + ": "
            + letter.recipient()
            + ", "
            + letter.decisionNumber());
    var row = new Div(needless);
    row.addClassName("staff-list__buttons");
    item.add(row);
    return item;
  }

  private List<LetterId> wanted() {
    return chosen.entrySet().stream()
        .filter(e -> e.getValue().getValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  private boolean isNothing(List<LetterId> wanted) {
    if (wanted.isEmpty()) {
      Notices.tell(
          this,
          Callout.error(
              getTranslation("staff.letters.nothing.title"),
              getTranslation("staff.letters.nothing.text")));
    }
    return wanted.isEmpty();
  }

  private void print() {
    var wanted = wanted();
    if (isNothing(wanted)) {
      return;
    }
    ready.removeAll();
    try {
      Notices.attempt(this, () -> show(wanted, printing.print(staff.actor(), wanted)), () -> {});
    } catch (IntegrationFailure down) {
      ready.add(Callout.error(getTranslation("staff.letters.down"), down.remedy()));
    }
  }

  private void show(List<LetterId> wanted, PrintLetters.Bundle bundle) {
    if (bundle.leftOut() > 0) {
      var list = new UnorderedList();
      wanted.stream()
          .filter(id -> !bundle.printed().contains(id))
          .forEach(id -> list.add(new ListItem(names.getOrDefault(id, ""))));
      ready.add(
          new Callout(
              Callout.Kind.WARNING,
              getTranslation("staff.letters.left-out.title", bundle.leftOut()),
              new Paragraph(getTranslation("staff.letters.left-out.text")),
              list));
    }
    bundle
        .pdf()
        .ifPresent(
            pdf -> {
              var link =
                  new Anchor(
                      DownloadHandler.fromInputStream(
                          event ->
                              new DownloadResponse(
                                  new ByteArrayInputStream(pdf),
                                  "brev.pdf",
                                  "application/pdf",
                                  pdf.length)),
                      getTranslation("staff.letters.download", bundle.printed().size()));
              link.addClassNames("button", "brev-pdf");
              var row = new Paragraph(link);
              row.addClassName("button-row");
              ready.add(row);
            });
    chosen.forEach((id, box) -> box.setValue(bundle.printed().contains(id)));
  }

  private void posted() {
    var wanted = wanted();
    var on = day.getValue();
    var noDay = day.check(d -> d == null, getTranslation("staff.letters.day.missing"));
    if (noDay.isPresent() || isNothing(wanted)) {
      return;
    }
    var report =
        new BulkReport<>(
            "staff.letters.report.posted",
            "staff.letters.outcome.",
            PostedOutcome.DONE,
            Dates.day(on, getLocale()));
    wanted.forEach(id -> report.add(names.getOrDefault(id, ""), posted(id, on)));
    if (report.hasOnly(PostedOutcome.WRONG_DAY)) {
      day.setInvalid(true);
      day.setErrorMessage(getTranslation("staff.letters.day.wrong"));
      return;
    }
    reload.execute();
    Notices.tell(this, report.shown(this::getTranslation));
  }

  /** Each letter is a step of its own: what one is refused for does not undo the others. */
  private PostedOutcome posted(LetterId id, LocalDate on) {
    try {
      return letters.posted(staff.actor(), id, on) ? PostedOutcome.DONE : PostedOutcome.ALREADY;
    } catch (IllegalArgumentException wrongDay) {
      return PostedOutcome.WRONG_DAY;
    } catch (Stale somebodyWasFirst) {
      return PostedOutcome.ALREADY;
    } catch (AccessDenied | NoSuchCase denied) {
      return PostedOutcome.DENIED;
    }
  }

  private void cancel(LetterId id) {
    Notices.attempt(
        this,
        () -> {
          var unused = letters.cancel(staff.actor(), id);
        },
        reload);
  }
}
