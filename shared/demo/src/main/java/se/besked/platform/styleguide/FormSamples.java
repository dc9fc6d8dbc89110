package se.besked.platform.styleguide;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import se.besked.eservice.Words;
import se.besked.formkit.Amount;
import se.besked.formkit.Answers;
import se.besked.formkit.Day;
import se.besked.formkit.Form;
import se.besked.formkit.Page;
import se.besked.formkit.Pick.Option;
import se.besked.formkit.Ranking;
import se.besked.formkit.Ranking.Place;
import se.besked.formkit.vaadin.FileLines;
import se.besked.formkit.vaadin.form.FormHost;
import se.besked.formkit.vaadin.form.FormPage;
import se.besked.kernel.attachments.Verdict;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.registers.Position;

/** Questions as a form shows them: a day, an amount and wishes in order. */
final class FormSamples {
  private static final List<String> UNITS =
      List.of(
          "Ängen", "Blåklinten", "Kvarnen", "Lärkan", "Myran", "Näckrosen", "Solrosen", "Tuvan");

  private static final Day START =
      Day.day("sg-start").from((answers, facts) -> Optional.of(facts.today()));
  private static final Amount INCOME = Amount.kronor("sg-income", 1_000_000);
  private static final Ranking WISHES =
      Ranking.ranked("sg-wishes", 3, (answers, facts) -> places())
          .around((answers, facts) -> Optional.of(new Position(59.1050, 15.2110)));
  private static final Page PAGE = Page.page("sg", START, INCOME, WISHES);
  private static final Form FORM = Form.of(1, PAGE);

  private FormSamples() {}

  static List<Component> all() {
    var page = new FormPage(FORM, PAGE, new Kept());
    var check = new Button("Kontrollera svaren", click -> page.check());
    check.setId("sg-check");
    return List.of(page, check);
  }

  private static List<Place> places() {
    return IntStream.range(0, UNITS.size())
        .mapToObj(
            i ->
                new Place(
                    Option.of("unit-" + i, UNITS.get(i) + "s förskola")
                        .withDetail(Words.metres(240 + 310 * i) + " att gå"),
                    Optional.of(
                        new Position(
                            59.1050 + 0.0009 * (i + 1) * Math.cos(i * 2.3),
                            15.2110 + 0.0017 * (i + 1) * Math.sin(i * 2.3)))))
        .toList();
  }

  /** Answers kept on the page and nowhere else. */
  private static final class Kept implements FormHost {
    private final Facts facts =
        new Facts(
            "1299",
            new Facts.Guardian("me", new PersonName("Alva", "Lind"), Optional.empty(), "1299"),
            List.of(),
            List.of(),
            List.of(),
            LocalDate.of(2026, 11, 22));
    private final Words words =
        new Words(
            "se.besked.platform.styleguide.samples",
            Locale.of("sv"),
            FormSamples.class.getClassLoader());
    private Answers answers = Answers.NONE;

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
      answers = answers.with(question, values);
    }

    @Override
    public List<List<Position>> streets(Position southWest, Position northEast) {
      return FigureSamples.streets();
    }

    @Override
    public List<FileLines.Kept> files(String question) {
      return List.of();
    }

    @Override
    public Verdict takeFile(String fileName, long announced, InputStream content) {
      throw new IllegalStateException("No sample asks for files");
    }

    @Override
    public FileLines.Answer addFile(String question, Verdict taken) {
      throw new IllegalStateException("No sample asks for files");
    }

    @Override
    public void removeFile(String question, String id) {
      throw new IllegalStateException("No sample asks for files");
    }

    @Override
    public int maxFileBytes() {
      return 0;
    }
  }
}
