package se.besked.incomestatement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import se.besked.eservice.Concerns;
import se.besked.eservice.EService;
import se.besked.eservice.Handling.Course;
import se.besked.eservice.Handling.Signatures;
import se.besked.formkit.Answers;
import se.besked.kernel.registers.WorkKind;

class MountedTest {
  @Test
  @SuppressWarnings("rawtypes") // a service loader knows no type arguments
  void theServiceIsFoundAndComplete() {
    var found = ServiceLoader.load(EService.class).stream().map(p -> p.type().getName()).toList();
    var service = new IncomeStatementService();

    assertThat(found).containsExactly(IncomeStatementService.class.getName());
    assertThat(service.identity().path()).isEqualTo("inkomst");
    assertThat(service.concerns()).isEqualTo(Concerns.HOUSEHOLD);
    assertThat(service.childIn(Answers.NONE, new Home().facts())).isEmpty();
    assertThat(service.handling().signatures()).isEqualTo(Signatures.APPLICANT); // QUE-21
    assertThat(service.handling().course()).isEqualTo(Course.REGISTRATION);
    assertThat(service.entersAs()).isEqualTo(WorkKind.REGISTER_INCOME);
    assertThat(service.ruleTopics().keySet()).containsExactly("childcare-fees");
  }
}
