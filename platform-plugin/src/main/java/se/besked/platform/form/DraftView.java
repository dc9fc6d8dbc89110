package se.besked.platform.form;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.besked.casework.drafts.Draft;
import se.besked.casework.ids.DraftId;
import se.besked.eservice.EService;
import se.besked.formkit.Form;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.LiveRegion;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.platform.identity.CurrentCitizen;
import se.besked.platform.layout.Page;

/**
 * What the pages of a draft share: the open draft with its facts, kept while the citizen goes from
 * page to page, and the sentences for closed service, a register that is down and a saved answer.
 */
abstract class DraftView extends Page {
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final transient Answering answering;
  private final transient CurrentCitizen citizen;
  private final Div content = new Div();
  private final Span saved = new Span();

  DraftView(Answering answering, CurrentCitizen citizen) {
    this.answering = answering;
    this.citizen = citizen;
    saved.addClassNames("soft", "saved-at");
    add(content);
  }

  final Answering answering() {
    return answering;
  }

  final CurrentCitizen citizen() {
    return citizen;
  }

  final Div content() {
    return content;
  }

  /** "Sparat 09:14", to place where it is seen. */
  final Span savedText() {
    return saved;
  }

  /** Opens the draft that the address names, and shows it, or says why it cannot be. */
  final void openNamed(BeforeEnterEvent event) {
    var id = event.getRouteParameters().get("draft").map(DraftView::id).orElseThrow();
    var draft = answering.drafts().find(citizen.actor(), id).orElseThrow(NotFoundException::new);
    switch (draft.state()) {
      case OPEN -> {
        var service = answering.serviceOf(draft);
        if (answering.signatures().of(draft.id().value()).isPresent()) {
          signing(event, draft);
        } else if (formOf(service, draft).isPresent()) {
          open(service, draft);
        } else {
          outdated();
        }
      }
      case SIGNING -> signing(event, draft);
      case SUBMITTED, DISCARDED, EXPIRED -> ended();
    }
  }

  /** A draft that is being signed, or has been, opens on the page where it is signed. */
  void signing(BeforeEnterEvent event, Draft draft) {
    event.forwardTo("utkast/" + draft.id() + "/granska");
  }

  final void open(EService<?> service, @Nullable Draft draft) {
    try {
      var open = kept(draft).or(() -> fresh(service, draft));
      open.ifPresentOrElse(this::showKeeping, this::showClosed);
    } catch (IntegrationFailure failure) {
      showDown(failure);
    }
  }

  private void showKeeping(OpenDraft open) {
    ComponentUtil.setData(UI.getCurrentOrThrow(), OpenDraft.class, open);
    show(open);
  }

  abstract void show(OpenDraft open);

  /** The draft as it was left on the page before, unless another tab has changed it since. */
  private static Optional<OpenDraft> kept(@Nullable Draft draft) {
    return Optional.ofNullable(ComponentUtil.getData(UI.getCurrentOrThrow(), OpenDraft.class))
        .filter(
            open ->
                draft != null
                    && open.draft()
                        .filter(d -> d.id().equals(draft.id()) && d.version() == draft.version())
                        .isPresent());
  }

  private Optional<OpenDraft> fresh(EService<?> service, @Nullable Draft draft) {
    var actor = citizen.actor();
    var form = formOf(service, draft).orElseThrow();
    return answering
        .factsFor(actor, service, getLocale().getLanguage())
        .map(
            facts ->
                new OpenDraft(
                    answering,
                    actor,
                    service,
                    form,
                    facts,
                    ServiceParameter.words(service, getLocale()),
                    draft == null ? form.pages().getFirst().key() : draft.page(),
                    draft == null ? answering.firstAnswers(actor) : Answering.answersIn(draft),
                    draft,
                    new Saved()));
  }

  private void showClosed() {
    title(getTranslation("form.closed.title"));
    content.removeAll();
    var contact = answering.municipality().contact();
    content.add(
        new Paragraph(getTranslation("form.closed.text")),
        new Paragraph(
            getTranslation(
                "service.contact", contact.unit(), contact.phone(), contact.openingHours())));
  }

  private void showDown(IntegrationFailure failure) {
    title(getTranslation("form.down.title"));
    content.removeAll();
    answering.signatures().callout().ifPresent(content::add);
    content.add(Callout.warning(failure.remedy(), getTranslation("form.down.kept")));
  }

  /** A draft is filled in on the form it began with, or not at all. */
  private static Optional<Form> formOf(EService<?> service, @Nullable Draft draft) {
    return draft == null
        ? Optional.of(service.form())
        : service.form(Integer.parseInt(draft.formVersion()));
  }

  private void outdated() {
    title(getTranslation("form.outdated.title"));
    content.removeAll();
    content.add(new Paragraph(getTranslation("form.outdated.text")));
  }

  private void ended() {
    title(getTranslation("form.ended.title"));
    content.removeAll();
    content.add(new Paragraph(getTranslation("form.ended.text")));
    var link =
        new com.vaadin.flow.component.html.Anchor("min-sida", getTranslation("form.ended.link"));
    content.add(new Paragraph(link));
  }

  private static DraftId id(String text) {
    try {
      return DraftId.of(text);
    } catch (IllegalArgumentException e) {
      throw new NotFoundException();
    }
  }

  /** Says that something was kept: seen where the page puts it, heard in the live region. */
  private static final class Saved implements OpenDraft.Listener {
    @Override
    public void started(Draft draft) {
      UI.getCurrentOrThrow()
          .getPage()
          .getHistory()
          .replaceState(null, "utkast/" + draft.id() + "/" + draft.page());
      saved(draft.savedAt());
    }

    @Override
    public void saved(Instant at) {
      var ui = UI.getCurrentOrThrow();
      var text = ui.getTranslation("form.saved", TIME.format(at.atZone(SWEDEN)));
      var view = ui.getCurrentView();
      if (view instanceof DraftView drafts) {
        drafts.saved.setText(text);
      }
      LiveRegion.announce(ui, text);
    }

    @Override
    public void closed(Draft draft) {
      UI.getCurrentOrThrow().navigate("utkast/" + draft.id() + "/granska");
    }
  }
}
