package se.besked.platform.operations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.besked.casework.ids.NoticeId;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.operations.Undelivered;
import se.besked.platform.layout.Part;
import se.besked.platform.site.Dates;

/** Notices that reached nobody, by what they tell of. */
final class UndeliveredPart extends Div {
  private final SerializableConsumer<NoticeId> again;

  UndeliveredPart(
      List<Undelivered> notices,
      SerializableConsumer<NoticeId> again,
      SerializableConsumer<NoticeKind> allAgain) {
    this.again = again;
    setId("meddelanden");
    var part = new Part(getTranslation("jobs.notices", "" + notices.size()));
    part.add(
        new Paragraph(
            getTranslation(notices.isEmpty() ? "jobs.notices.none" : "jobs.notices.lead")));
    notices.stream()
        .collect(Collectors.groupingBy(Undelivered::kind, TreeMap::new, Collectors.toList()))
        .forEach(
            (kind, all) -> {
              var name = getTranslation("jobs.notice." + kind);
              part.add(new H3(name));
              var button =
                  new Button(
                      getTranslation("jobs.notices.all-again", "" + all.size()),
                      click -> allAgain.accept(kind));
              button.setAriaLabel(
                  getTranslation("jobs.notices.all-again", "" + all.size()) + ": " + name);
              var list = Lines.list();
              all.forEach(n -> list.add(line(n)));
              part.add(button, list);
            });
    add(part);
  }

  private ListItem line(Undelivered notice) {
    var button =
        new Button(getTranslation("jobs.notices.again"), click -> again.accept(notice.id()));
    button.setAriaLabel(getTranslation("jobs.notices.again") + ": " + notice.id());
    var when = Dates.moment(notice.settledAt(), getLocale());
    return Lines.line(
        Lines.about(notice.about(), notice.id().toString()),
        notice.hasAddress()
            ? getTranslation(
                "jobs.notices.undeliverable",
                when,
                Objects.requireNonNullElse(notice.answer(), "–"))
            : getTranslation("jobs.notices.no-address", when),
        Lines.buttons(button));
  }
}
