package se.besked.formkit.vaadin.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import org.jspecify.annotations.Nullable;
import se.besked.formkit.Files;
import se.besked.formkit.vaadin.LiveRegion;
import se.besked.formkit.vaadin.StreamedUpload;
import se.besked.kernel.attachments.Verdict;

/** Files to attach: kept with the draft at once, refused with a sentence each. */
final class FilesInput implements QuestionField {
  private final Files question;
  private final FormHost host;
  private final FormPage page;
  private final Div wrapper = new Div();
  private final NativeLabel label = new NativeLabel();
  private final Paragraph hint = new Paragraph();
  private final Paragraph error = new Paragraph();
  private final UnorderedList kept = new UnorderedList();

  FilesInput(Files question, FormHost host, FormPage page) {
    this.question = question;
    this.host = host;
    this.page = page;
    wrapper.setId(question.key());
    wrapper.addClassName("files");
    wrapper.getElement().setAttribute("tabindex", "-1");
    label.addClassName("files__label");
    hint.addClassName("files__hint");
    error.addClassName("files__error");
    error.getElement().setAttribute("role", "alert");
    error.setVisible(false);
    kept.addClassName("files__list");
    wrapper.add(label, hint, error, kept, upload());
  }

  private Upload upload() {
    var upload = new Upload(StreamedUpload.of(host::takeFile, this::received));
    StreamedUpload.oneAtATime(upload);
    upload.setMaxFileSize(host.maxFileBytes());
    upload.setMaxFiles(question.maxFiles());
    upload.setDropAllowed(true);
    upload.setI18n(words());
    upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
    upload.addAllFinishedListener(finished -> upload.clearFileList());
    return upload;
  }

  private UploadI18N words() {
    var i18n = new UploadI18N();
    i18n.setAddFiles(
        new UploadI18N.AddFiles()
            .setOne(wrapper.getTranslation("form.files.add"))
            .setMany(wrapper.getTranslation("form.files.add")));
    i18n.setDropFiles(
        new UploadI18N.DropFiles()
            .setOne(wrapper.getTranslation("form.files.drop"))
            .setMany(wrapper.getTranslation("form.files.drop")));
    i18n.setError(
        new UploadI18N.Error()
            .setTooManyFiles(wrapper.getTranslation("form.files.tooMany", question.maxFiles()))
            .setFileIsTooBig(
                wrapper.getTranslation("form.files.tooBig", host.maxFileBytes() / 1_000_000))
            .setIncorrectFileType(wrapper.getTranslation("form.files.type")));
    return i18n;
  }

  private void received(Verdict taken) {
    if (taken instanceof Verdict.Accepted accepted
        && host.files(question.key()).size() >= question.maxFiles()) {
      accepted.file().close();
      refuse(wrapper.getTranslation("form.files.tooMany", question.maxFiles()));
      return;
    }
    var refusal = host.addFile(question.key(), taken);
    if (refusal.isPresent()) {
      refuse(refusal.get());
    } else if (taken instanceof Verdict.Accepted accepted) {
      problem(null);
      wrapper
          .getUI()
          .ifPresent(
              ui ->
                  LiveRegion.announce(
                      ui, ui.getTranslation("form.files.kept", accepted.fileName())));
      changed();
    }
  }

  private void refuse(String sentence) {
    problem(sentence);
  }

  private void changed() {
    page.answered(
        question.key(), host.files(question.key()).stream().map(FormHost.KeptFile::id).toList());
  }

  @Override
  public Component component() {
    return wrapper;
  }

  @Override
  public void refresh() {
    label.setText(FormPage.label(question, host, wrapper.getTranslation("form.optional")));
    hint.setText(FormPage.hint(question.key(), host));
    kept.removeAll();
    host.files(question.key()).forEach(file -> kept.add(row(file)));
    kept.setVisible(!host.files(question.key()).isEmpty());
  }

  private ListItem row(FormHost.KeptFile file) {
    var remove = new NativeButton();
    remove.addClassName("link-button");
    var which = new Span(" " + file.name());
    which.addClassName("visually-hidden");
    remove.add(new Text(wrapper.getTranslation("form.files.remove")), which);
    remove.addClickListener(
        click -> {
          host.removeFile(question.key(), file.id());
          changed();
        });
    var size = Math.max(1, file.size() / 1000);
    return new ListItem(new Span("%s (%d kB) ".formatted(file.name(), size)), remove);
  }

  @Override
  public void problem(@Nullable String sentence) {
    error.setText(sentence == null ? "" : sentence);
    error.setVisible(sentence != null);
  }
}
