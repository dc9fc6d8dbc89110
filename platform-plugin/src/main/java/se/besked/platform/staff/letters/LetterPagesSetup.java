package se.besked.platform.staff.letters;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.besked.casework.access.Permission;
import se.besked.platform.staff.StaffLink;

/** The way from the staff's first page to the letters. */
@Configuration(proxyBeanMethods = false)
class LetterPagesSetup {
  @Bean
  @Order(40)
  StaffLink lettersLink() {
    return new StaffLink("staff.letters.title", LettersView.PATH, Permission.SEND_LETTERS);
  }
}
