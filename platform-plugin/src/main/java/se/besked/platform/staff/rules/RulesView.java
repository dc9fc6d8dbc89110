package se.besked.platform.staff.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.rules.RuleDraft;
import se.besked.casework.rules.RuleDrafts;
import se.besked.formkit.vaadin.BackLink;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.StatusTag;
import se.besked.kernel.law.Dated;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.law.TopicForm;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.identity.StaffPrincipal;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.Part;
import se.besked.platform.site.Dates;
import se.besked.platform.staff.Notices;

/** The municipality's rules by topic: what holds today, what is coming, and drafts on their way. */
@Route(value = RulesView.ADDRESS, layout = MainLayout.class)
@RolesAllowed(StaffPrincipal.ROLE)
@StyleSheet("besked/matter.css")
@StyleSheet("besked/staff-rules.css")
class RulesView extends Page implements BeforeEnterObserver {
  static final String ADDRESS = "personal/regler";

  private final transient CurrentStaff staff;
  private final transient RuleDrafts drafts;
  private final transient CurrentRules rules;
  private final Div body = new Div();

  RulesView(CurrentStaff staff, RuleDrafts drafts, CurrentRules rules) {
    this.staff = staff;
    this.drafts = drafts;
    this.rules = rules;
    title(getTranslation("rules.title"));
    above().add(new BackLink("personal"));
    add(body);
  }

  static String address(UUID draft) {
    return ADDRESS + "/" + draft;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    body.removeAll();
    try {
      var all = drafts.list(staff.actor());
      var lead = new Paragraph(getTranslation("rules.lead"));
      lead.addClassName("lead");
      body.add(lead);
      rules.topics(staff.actor()).forEach(topic -> body.add(part(topic, all)));
    } catch (AccessDenied noAdministrator) {
      body.add(
          Callout.error(getTranslation("staff.denied.title"), getTranslation("staff.denied.text")));
    }
  }

  private Part part(TopicForm topic, List<RuleDraft> all) {
    var part = new Part(topic.name());
    part.setId("amne-" + topic.topic());
    var own = all.stream().filter(d -> d.topic().equals(topic.topic())).toList();
    var list = new UnorderedList();
    list.addClassName("staff-list");
    own.stream()
        .filter(d -> d.state() == RuleDraft.State.DRAFT)
        .forEach(draft -> list.add(line(draft)));
    var versions = rules.versions(actor(), topic.topic());
    versions.reversed().stream()
        .filter(v -> v.validTo() == null || !v.validTo().isBefore(rules.today()))
        .forEach(v -> list.add(line(v, own)));
    own.stream()
        .filter(d -> d.state() == RuleDraft.State.WITHDRAWN)
        .forEach(draft -> list.add(line(draft)));
    part.add(list);
    if (list.getChildren().findAny().isEmpty()) {
      part.add(new Paragraph(getTranslation("rules.from-file")));
    }
    earlier(part, versions);
    var start = new Button(getTranslation("rules.new"), click -> start(topic));
    start.setAriaLabel(getTranslation("rules.new") + ": " + topic.name());
    start.setId("ny-" + topic.topic());
    part.add(start);
    return part;
  }

  private void earlier(Part part, List<Dated.Version<Parameters>> versions) {
    var past =
        versions.stream()
            .filter(v -> v.validTo() != null && v.validTo().isBefore(rules.today()))
            .toList();
    if (!past.isEmpty()) {
      var list = new UnorderedList();
      past.reversed().forEach(v -> list.add(new ListItem(days(v) + " " + v.source())));
      part.add(new NativeDetails(getTranslation("rules.earlier", "" + past.size()), list));
    }
  }

  private ListItem line(Dated.Version<Parameters> version, List<RuleDraft> own) {
    boolean now = version.isValidOn(rules.today());
    var tag =
        now
            ? new StatusTag(StatusTag.Tone.SUCCESS, getTranslation("rules.version.now"))
            : new StatusTag(StatusTag.Tone.INFO, getTranslation("rules.version.coming"));
    var draft = own.stream().filter(d -> version.id().equals(d.versionId())).findFirst();
    var title =
        draft
            .map(d -> new Div(new Anchor(address(d.id()), days(version))))
            .orElseGet(() -> new Div(days(version)));
    title.addClassName("staff-list__title");
    var facts = new Div(version.source() + " (" + version.id() + ")");
    facts.addClassName("soft");
    var item = new ListItem(title, new Div(tag), facts);
    item.addClassName("staff-list__item");
    return item;
  }

  private String days(Dated.Version<Parameters> version) {
    var to = version.validTo();
    var from = Dates.day(version.validFrom(), getLocale());
    return to == null
        ? getTranslation("rules.version.from", from)
        : getTranslation("rules.version.from-to", from, Dates.day(to, getLocale()));
  }

  private ListItem line(RuleDraft draft) {
    var title =
        new Div(
            new Anchor(
                address(draft.id()),
                getTranslation("rules.draft.of", Dates.day(draft.validFrom(), getLocale()))));
    title.addClassName("staff-list__title");
    var facts =
        new Div(
            getTranslation(
                "rules.draft.changed",
                Dates.moment(draft.changedAt(), getLocale()),
                String.join(", ", draft.editors())));
    facts.addClassName("soft");
    var item = new ListItem(title, new Div(StateTag.of(draft.state(), this)), facts);
    item.addClassName("staff-list__item");
    return item;
  }

  private void start(TopicForm topic) {
    Notices.attempt(
        this,
        () -> {
          var draft =
              drafts.start(
                  actor(),
                  topic.topic(),
                  rules.today().plusMonths(1).withDayOfMonth(1),
                  "",
                  rules.figures(actor(), topic.topic()));
          getUI().ifPresent(ui -> ui.navigate(address(draft.id())));
        },
        () -> {});
  }

  private Actor.Staff actor() {
    return staff.actor();
  }
}
