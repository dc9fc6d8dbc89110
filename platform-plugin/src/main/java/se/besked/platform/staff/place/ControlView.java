package se.besked.platform.staff.place;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.income.PostControls;
import se.besked.formkit.vaadin.BackLink;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.FileLines;
import se.besked.formkit.vaadin.FileLines.Answer;
import se.besked.formkit.vaadin.RadioChoices;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.identity.StaffPrincipal;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.Part;
import se.besked.platform.site.Dates;

/** The yearly control of fees: a file of taxed incomes goes in, and each file is followed. */
@Route(value = Addresses.CONTROL, layout = MainLayout.class)
@RolesAllowed(StaffPrincipal.ROLE)
@StyleSheet("besked/matter.css")
class ControlView extends Page implements BeforeEnterObserver {
  private static final int RUNS = 50;
  private static final int YEARS = 3;
  private static final int LARGEST_BYTES = 10 * 1024 * 1024;

  private final transient CurrentStaff staff;
  private final transient PostControls controls;
  private final transient Clock clock;
  private final Div body = new Div();

  ControlView(CurrentStaff staff, PostControls controls, Clock clock) {
    this.staff = staff;
    this.controls = controls;
    this.clock = clock;
    title(getTranslation("staff.control.title"));
    above().add(new BackLink("personal"));
    add(body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    body.removeAll();
    try {
      var runs = controls.runs(staff.actor(), RUNS);
      var lead = new Paragraph(getTranslation("staff.control.lead"));
      lead.addClassName("lead");
      body.add(lead, upload(), earlier(runs));
    } catch (AccessDenied noOfficer) {
      body.add(
          Callout.error(getTranslation("staff.denied.title"), getTranslation("staff.denied.text")));
    }
  }

  private Part upload() {
    int last = Dates.dayOf(clock.instant()).getYear() - 1;
    var years = new RadioChoices<Integer>(getTranslation("staff.control.year"));
    years.setId("ar");
    years.setItems(IntStream.range(0, YEARS).mapToObj(i -> last - i).toList());
    years.describedBy(year -> "" + year, year -> "");
    years.setValue(last);
    var file = new FileLines(new Control(years), LARGEST_BYTES).single();
    file.setId("fil");
    var example = new Pre("personnummer;taxerad inkomst\n198501012382;420000");
    return new Part(
        getTranslation("staff.control.upload"),
        new Paragraph(getTranslation("staff.control.format")),
        example,
        years,
        file);
  }

  /**
   * A file that has come.
   *
   * @param content empty when there is more than is taken
   */
  private record Sent(String name, Optional<byte[]> content) {}

  /** All of it, or nothing when there is more than is taken. */
  private static Optional<byte[]> limited(long announced, InputStream content) throws IOException {
    if (announced > LARGEST_BYTES) {
      return Optional.empty();
    }
    var all = content.readNBytes(LARGEST_BYTES + 1);
    return all.length > LARGEST_BYTES ? Optional.empty() : Optional.of(all);
  }

  /** The control takes a file at once, and the page of what became of it follows. */
  private final class Control implements FileLines.Shelf<Sent> {
    private final RadioChoices<Integer> years;
    private @Nullable UUID begun;

    Control(RadioChoices<Integer> years) {
      this.years = years;
    }

    @Override
    public Sent take(String name, long announced, InputStream content) throws IOException {
      return new Sent(name, limited(announced, content));
    }

    @Override
    public Answer keep(Sent file) {
      if (file.content().isEmpty()) {
        return new Answer.NotIn(getTranslation("staff.control.tooBig"));
      }
      try {
        return switch (controls.upload(staff.actor(), years.getValue(), file.content().get())) {
          case PostControls.Uploaded.Accepted(var run, var lines, var unreadable, var isNew) -> {
            begun = run;
            yield new Answer.In(file.name());
          }
          case PostControls.Uploaded.Refused(var why) -> new Answer.NotIn(why);
        };
      } catch (AccessDenied noOfficer) {
        return new Answer.NotIn(getTranslation("staff.denied.text"));
      }
    }

    @Override
    public void settled() {
      var run = begun;
      if (run != null) {
        getUI().ifPresent(ui -> ui.navigate(Addresses.ofRun(run)));
      }
    }

    @Override
    public List<FileLines.Kept> kept() {
      return List.of();
    }

    @Override
    public void remove(String id) {
      throw new IllegalStateException("A file that the control has taken is not taken back");
    }
  }

  private Part earlier(List<PostControls.Run> runs) {
    var part = new Part(getTranslation("staff.control.runs"));
    if (runs.isEmpty()) {
      part.add(new Paragraph(getTranslation("staff.control.runs.none")));
      return part;
    }
    var list = new UnorderedList();
    list.addClassName("staff-list");
    runs.forEach(run -> list.add(line(run)));
    part.add(list);
    return part;
  }

  private ListItem line(PostControls.Run run) {
    var title =
        new Div(
            new Anchor(
                Addresses.ofRun(run.id()),
                getTranslation(
                    "staff.control.run",
                    "" + run.year(),
                    Dates.moment(run.uploadedAt(), getLocale()))));
    title.addClassName("staff-list__title");
    var progress = controls.progress(staff.actor(), run.id());
    var facts =
        new Div(
            ControlProgress.words(progress, this)
                + " "
                + getTranslation("staff.control.run.by", staff.named(run.uploadedBy())));
    facts.addClassName("soft");
    var line = new ListItem(title, facts);
    line.addClassName("staff-list__item");
    return line;
  }
}
