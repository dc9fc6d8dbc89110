package se.besked.platform.form;

import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.besked.casework.access.Actor;
import se.besked.casework.drafts.Attachment;
import se.besked.casework.drafts.Draft;
import se.besked.casework.drafts.DraftAttachments.DraftNotOpen;
import se.besked.casework.drafts.Saving;
import se.besked.casework.ids.AttachmentId;
import se.besked.eservice.EService;
import se.besked.eservice.Words;
import se.besked.formkit.Answers;
import se.besked.formkit.Form;
import se.besked.formkit.Known;
import se.besked.formkit.vaadin.FileLines.Answer;
import se.besked.formkit.vaadin.FileLines.Kept;
import se.besked.formkit.vaadin.form.FormHost;
import se.besked.journey.assess.SealedFacts;
import se.besked.kernel.attachments.NameApart;
import se.besked.kernel.attachments.Verdict;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.registers.Position;

/**
 * A draft while somebody fills it in. It begins to exist with the first answer; every change is
 * saved at once. When another tab has saved in between, the newest answers win field by field: what
 * was answered there is kept, and the field changed here is changed.
 */
final class OpenDraft implements FormHost {
  private final Answering answering;
  private final Actor.Citizen citizen;
  private final EService<?> service;
  private final Form form;
  private final SealedFacts sealed;
  private final Facts facts;
  private final Words words;
  private final Listener listener;
  private String page;
  private Answers answers;
  private @Nullable Draft draft;

  /** Told when something has been kept. */
  interface Listener {
    void started(Draft draft);

    void saved(Instant at);

    /** The draft is being signed or has ended in another tab. */
    void closed(Draft draft);
  }

  OpenDraft(
      Answering answering,
      Actor.Citizen citizen,
      EService<?> service,
      Form form,
      SealedFacts sealed,
      Words words,
      String page,
      Answers answers,
      @Nullable Draft draft,
      Listener listener) {
    this.answering = answering;
    this.citizen = citizen;
    this.service = service;
    this.form = form;
    this.sealed = sealed;
    this.facts = sealed.shown();
    this.words = words;
    this.page = page;
    this.answers = form.prefilled(answers, facts);
    this.draft = draft;
    this.listener = listener;
  }

  @Override
  public Answers answers() {
    return answers;
  }

  @Override
  public Facts facts() {
    return facts;
  }

  /** For what is reckoned with all of it, and says no more than may be shown. */
  SealedFacts sealed() {
    return sealed;
  }

  @Override
  public Words words() {
    return words;
  }

  EService<?> service() {
    return service;
  }

  /** The form in the version that this draft began with. */
  Form form() {
    return form;
  }

  Optional<Draft> draft() {
    return Optional.ofNullable(draft);
  }

  @Override
  public void changed(String question, List<String> values) {
    answers = form.prefilled(answers.with(question, values), facts);
    save();
    var kept = draft;
    if (kept != null) {
      form.questions()
          .filter(q -> q.key().equals(question))
          .filter(Known.class::isInstance)
          .map(Known.class::cast)
          .forEach(known -> answering.report(citizen, kept.id(), known, answers, facts));
    }
  }

  /** The citizen goes on to another page; remembered so that they come back to it. */
  void goTo(String nextPage) {
    page = nextPage;
    save();
  }

  private void save() {
    var before = draft;
    if (before == null) {
      draft = answering.start(citizen, service, answers, page);
      listener.started(draft);
      return;
    }
    switch (answering.drafts().save(citizen, before.id(), before.version(), json(), page)) {
      case Saving.Saved(var saved) -> {
        draft = saved;
        listener.saved(saved.savedAt());
      }
      case Saving.Conflict(var current) -> saveOver(before, current);
      case Saving.Closed(var current) -> {
        draft = current;
        listener.closed(current);
      }
    }
  }

  /** Puts what was changed here on top of what the other tab left. */
  private void saveOver(Draft before, Draft current) {
    var mine = answers;
    var base = Answering.answersIn(before);
    answers = Answering.answersIn(current);
    for (var question : form.questions().toList()) {
      if (!mine.of(question.key()).equals(base.of(question.key()))) {
        answers = answers.with(question.key(), mine.of(question.key()));
      }
    }
    draft = current;
    save();
  }

  private String json() {
    return se.besked.journey.Json.write(answers);
  }

  @Override
  public List<Kept> files(String question) {
    return attached(question)
        .map(a -> new Kept(a.id().toString(), a.fileName(), a.size()))
        .toList();
  }

  private Stream<Attachment> attached(String question) {
    var kept = draft;
    return kept == null
        ? Stream.empty()
        : answering.attachments().list(citizen, kept.id()).stream()
            .filter(a -> a.question().equals(question));
  }

  @Override
  public Verdict takeFile(String fileName, long announced, InputStream content) throws IOException {
    try (var _ = answering.filesOnTheWay().of(citizen)) {
      return answering.attachmentCheck().take(citizen.asSender(), fileName, announced, content);
    }
  }

  @Override
  public Answer addFile(String question, Verdict taken) {
    return switch (taken) {
      case Verdict.Refused refused -> new Answer.NotIn(refused.sentence(words.locale()));
      case Verdict.Accepted accepted -> {
        try (var file = accepted.file()) {
          var before = attached(question).filter(kept -> isSame(kept, accepted)).findFirst();
          var kept = before.orElseGet(() -> add(question, accepted, file.content()));
          yield new Answer.In(kept.fileName());
        } catch (DraftNotOpen signedMeanwhile) {
          yield new Answer.NotIn(UI.getCurrentOrThrow().getTranslation("form.files.closed"));
        }
      }
    };
  }

  /** A file that is sent again because the answer to the first was lost on its way. */
  private static boolean isSame(Attachment kept, Verdict.Accepted sent) {
    return NameApart.isOf(sent.fileName(), kept.fileName()) && kept.sha256().equals(sent.sha256());
  }

  private Attachment add(String question, Verdict.Accepted sent, byte[] content) {
    if (draft == null) {
      save();
    }
    var kept = java.util.Objects.requireNonNull(draft);
    return answering
        .attachments()
        .add(citizen, kept.id(), question, sent.fileName(), sent.mediaType(), content);
  }

  @Override
  public void removeFile(String question, String id) {
    draft().ifPresent(d -> answering.attachments().remove(citizen, d.id(), AttachmentId.of(id)));
  }

  @Override
  public List<List<Position>> streets(Position southWest, Position northEast) {
    return answering.streets(southWest, northEast);
  }

  @Override
  public int maxFileBytes() {
    return Math.toIntExact(answering.attachmentCheck().limits().maxBytes());
  }
}
