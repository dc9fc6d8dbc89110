package se.besked.integrations.documents;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.besked.kernel.documents.CalendarFile;
import se.besked.kernel.documents.LetterPress;
import se.besked.kernel.documents.PdfBinder;

/**
 * Gives the host a {@link LetterPress}, a {@link PdfBinder} and a {@link CalendarFile}. Needs no
 * properties.
 */
@Configuration(proxyBeanMethods = false)
public class DocumentsConfiguration {

  @Bean
  @ConditionalOnMissingBean
  LetterPress letterPress() {
    return new PdfLetterPress();
  }

  @Bean
  @ConditionalOnMissingBean
  PdfBinder pdfBinder() {
    return new PdfBoxBinder();
  }

  @Bean
  @ConditionalOnMissingBean
  CalendarFile calendarFile() {
    return new ICalendarFile();
  }
}
