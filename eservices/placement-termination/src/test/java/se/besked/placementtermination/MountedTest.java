package se.besked.placementtermination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import se.besked.eservice.Concerns;
import se.besked.eservice.EService;
import se.besked.eservice.Handling.Course;
import se.besked.eservice.Handling.Signatures;
import se.besked.kernel.registers.WorkKind;

class MountedTest {
  @Test
  @SuppressWarnings("rawtypes") // a service loader knows no type arguments
  void theServiceIsFoundAndComplete() {
    var found = ServiceLoader.load(EService.class).stream().map(p -> p.type().getName()).toList();
    var service = new PlacementTermination();

    assertThat(found).containsExactly(PlacementTermination.class.getName());
    assertThat(service.identity().path()).isEqualTo("uppsagning");
    assertThat(service.concerns()).isEqualTo(Concerns.CHILD);
    assertThat(service.handling().signatures()).isEqualTo(Signatures.ALL_GUARDIANS); // QUE-21
    assertThat(service.handling().course()).isEqualTo(Course.REGISTRATION);
    assertThat(service.entersAs()).isEqualTo(WorkKind.REGISTER_TERMINATION);
    assertThat(service.ruleTopics().keySet())
        .containsExactlyInAnyOrder("preschool", "school-age-educare", "childcare-fees");
  }
}
