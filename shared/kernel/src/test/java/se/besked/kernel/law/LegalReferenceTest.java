package se.besked.kernel.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LegalReferenceTest {
  @Test
  void asWrittenInADecision() {
    assertThat(LegalReference.schoolAct("10 kap. 32 § första stycket").shown())
        .isEqualTo("10 kap. 32 § första stycket skollagen (2010:800)");
    assertThat(LegalReference.administrativeProcedureAct("44 §").shown())
        .isEqualTo("44 § förvaltningslagen (2017:900)");
    assertThat(LegalReference.localGovernmentAct("13 kap. 5 §").shown())
        .isEqualTo("13 kap. 5 § kommunallagen (2017:725)");
  }
}
