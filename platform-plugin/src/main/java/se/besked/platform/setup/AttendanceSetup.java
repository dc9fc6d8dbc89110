package se.besked.platform.setup;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import se.besked.casework.attendance.AttendanceRules;
import se.besked.integrations.attendance.AttendanceConfiguration;
import se.besked.journey.attendance.AskPopulationRegister;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.registers.PopulationRegister;

/** The attendance system, where the installation has one. */
@Configuration(proxyBeanMethods = false)
@Import(AttendanceConfiguration.class)
@EnableConfigurationProperties(AttendanceSetup.Transfer.class)
class AttendanceSetup {
  @Bean
  AskPopulationRegister askPopulationRegister(PopulationRegister population) {
    return new AskPopulationRegister(population);
  }

  @Bean
  AttendanceRules attendanceRules(Municipalities municipalities, Transfer transfer) {
    return new AttendanceRules(
        municipalities.host().id(),
        transfer.dailyAt(),
        transfer.largestEndingPercent(),
        transfer.fewEndings(),
        transfer.batch(),
        transfer.attempts(),
        transfer.answerWithin());
  }

  /**
   * {@code besked.attendance.transfer.*}; see {@link AttendanceRules}.
   *
   * @param dailyAt 05:00 when absent
   * @param largestEndingPercent 10 when absent
   * @param fewEndings 5 when absent
   * @param batch 200 when absent
   * @param attempts 8 when absent
   * @param answerWithin a day when absent
   */
  @ConfigurationProperties("besked.attendance.transfer")
  record Transfer(
      @DefaultValue("05:00") LocalTime dailyAt,
      @DefaultValue("10") int largestEndingPercent,
      @DefaultValue("5") int fewEndings,
      @DefaultValue("200") int batch,
      @DefaultValue("8") int attempts,
      @DefaultValue("24h") Duration answerWithin) {}
}
