package se.besked.schooltransport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import se.besked.eservice.EService;
import se.besked.eservice.Handling.Signatures;

class MountedTest {
  @Test
  @SuppressWarnings("rawtypes") // a service loader knows no type arguments
  void theServiceIsFoundAndComplete() {
    var found = ServiceLoader.load(EService.class).stream().map(p -> p.type().getName()).toList();
    var service = new SchoolTransport();

    assertThat(found).containsExactly(SchoolTransport.class.getName());
    assertThat(service.identity().path()).isEqualTo("skolskjuts");
    assertThat(service.handling().signatures()).isEqualTo(Signatures.ALL_GUARDIANS); // QUE-21
    assertThat(service.form()).isSameAs(SchoolTransportForm.FORM);
    assertThat(service.tryOut()).isPresent();
    assertThat(service.apiCheck()).isPresent();
  }
}
