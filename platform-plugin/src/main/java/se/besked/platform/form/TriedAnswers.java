package se.besked.platform.form;

import java.io.InputStream;
import java.util.List;
import se.besked.eservice.Words;
import se.besked.formkit.Answers;
import se.besked.formkit.Form;
import se.besked.formkit.vaadin.FileLines.Answer;
import se.besked.formkit.vaadin.FileLines.Kept;
import se.besked.formkit.vaadin.form.FormHost;
import se.besked.kernel.attachments.Verdict;
import se.besked.kernel.facts.Facts;

/** Answers of somebody who only tries: kept on the page and nowhere else. */
final class TriedAnswers implements FormHost {
  private final Form form;
  private final Facts facts;
  private final Words words;
  private Answers answers;

  TriedAnswers(Form form, Facts facts, Words words) {
    this.form = form;
    this.facts = facts;
    this.words = words;
    this.answers = form.prefilled(Answers.NONE, facts);
  }

  @Override
  public Answers answers() {
    return answers;
  }

  @Override
  public Facts facts() {
    return facts;
  }

  @Override
  public Words words() {
    return words;
  }

  @Override
  public void changed(String question, List<String> values) {
    answers = form.prefilled(answers.with(question, values), facts);
  }

  @Override
  public List<Kept> files(String question) {
    return List.of();
  }

  @Override
  public Verdict takeFile(String fileName, long announced, InputStream content) {
    throw new IllegalStateException("A try-out takes no files");
  }

  @Override
  public Answer addFile(String question, Verdict taken) {
    throw new IllegalStateException("A try-out takes no files");
  }

  @Override
  public void removeFile(String question, String id) {
    throw new IllegalStateException("A try-out takes no files");
  }

  @Override
  public int maxFileBytes() {
    return 1;
  }
}
