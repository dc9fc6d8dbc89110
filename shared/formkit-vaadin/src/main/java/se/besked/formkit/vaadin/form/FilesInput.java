package se.besked.formkit.vaadin.form;

import com.vaadin.flow.component.Component;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.besked.formkit.Files;
import se.besked.formkit.vaadin.FileLines;
import se.besked.formkit.vaadin.FileLines.Kept;
import se.besked.kernel.attachments.Verdict;

/** Files to attach: kept with the draft at once, refused with a sentence each. */
final class FilesInput implements QuestionField {
  private final Files question;
  private final FormHost host;
  private final FormPage page;
  private final FileLines lines;

  FilesInput(Files question, FormHost host, FormPage page) {
    this.question = question;
    this.host = host;
    this.page = page;
    lines = new FileLines(new WithTheDraft(), host.maxFileBytes());
    lines.setId(question.key());
  }

  private final class WithTheDraft implements FileLines.Shelf<Verdict> {
    @Override
    public Verdict take(String fileName, long announced, InputStream content) throws IOException {
      return host.takeFile(fileName, announced, content);
    }

    @Override
    public FileLines.Answer keep(Verdict taken) {
      if (taken instanceof Verdict.Accepted accepted && kept().size() >= question.maxFiles()) {
        accepted.file().close();
        return new FileLines.Answer.NoRoom(question.maxFiles());
      }
      var answer = host.addFile(question.key(), taken);
      if (answer instanceof FileLines.Answer.In) {
        changed();
      }
      return answer;
    }

    @Override
    public List<Kept> kept() {
      return host.files(question.key());
    }

    @Override
    public void remove(String id) {
      host.removeFile(question.key(), id);
      changed();
    }
  }

  private void changed() {
    page.answered(question.key(), host.files(question.key()).stream().map(Kept::id).toList());
  }

  @Override
  public Component component() {
    return lines;
  }

  @Override
  public void refresh() {
    lines.describe(
        FormPage.label(question, host, lines.getTranslation("form.optional")),
        FormPage.hint(question.key(), host));
    lines.refresh();
  }

  @Override
  public void problem(@Nullable String sentence) {
    lines.problem(sentence);
  }
}
