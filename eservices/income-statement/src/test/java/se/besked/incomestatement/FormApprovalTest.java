package se.besked.incomestatement;

import org.junit.jupiter.api.Test;
import se.besked.eservice.testkit.FormApproval;

class FormApprovalTest {
  @Test
  void theFormIsAsApproved() {
    FormApproval.assertAsApproved(new IncomeStatementService());
  }
}
