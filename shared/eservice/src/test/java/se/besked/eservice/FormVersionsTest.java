package se.besked.eservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import se.besked.formkit.Answers;
import se.besked.formkit.Form;
import se.besked.formkit.Page;
import se.besked.formkit.Text;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.law.RuleBook;

/** A draft goes on with the form it began with, or not at all. */
class FormVersionsTest {
  @Test
  void aServiceThatKeepsNoEarlierFormHasItsOwnAlone() {
    var service = new Third();

    assertThat(service.form(3)).contains(Third.FORM);
    assertThat(service.form(2)).isEmpty();
    assertThat(service.form(4)).isEmpty();
  }

  private record Nothing() {}

  /** The least that a service can be, in the third version of its form. */
  private static final class Third implements EService<Nothing> {
    private static final Form FORM = Form.of(3, Page.page("p", Text.longText("why", 100)));

    @Override
    public Identity identity() {
      return new Identity("third", "tredje", "TRE");
    }

    @Override
    public Handling handling() {
      return new Handling(Handling.Signatures.APPLICANT, Period.ofDays(1));
    }

    @Override
    public Form form() {
      return FORM;
    }

    @Override
    public String messages() {
      return "se.besked.eservice.words";
    }

    @Override
    public Optional<String> whyNot(Child child, Facts facts) {
      return Optional.empty();
    }

    @Override
    public Optional<Child> childIn(Answers answers, Facts facts) {
      return Optional.empty();
    }

    @Override
    public Class<Nothing> applicationType() {
      return Nothing.class;
    }

    @Override
    public Nothing read(Answers answers, Facts facts) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Validity> validity(Nothing application) {
      return Optional.empty();
    }

    @Override
    public Assessment assess(Nothing application, RuleBook rules, Words words) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<DecisionGround> grounds(Nothing application) {
      return List.of();
    }

    @Override
    public Map<String, Consumer<Parameters>> ruleTopics() {
      return Map.of();
    }

    @Override
    public Summary summary(Nothing application, Answers answers, Facts facts, Words words) {
      throw new UnsupportedOperationException();
    }
  }
}
