package se.besked.platform.guard.town;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Role;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.people.Persons;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.municipality.Municipality;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.demo.SimulatedSuppliers;

/** The running host, as a walk asks it. */
@TestComponent
public class Host {
  /** Havreskolan, which the principal leads. */
  public static final String UNIT = "7a000000-0000-4000-8000-000000000001";

  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final ApplicationContext context;
  private final Clock clock;

  Host(ApplicationContext context, Clock clock) {
    this.context = context;
    this.clock = clock;
  }

  public ApplicationContext context() {
    return context;
  }

  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  public SimulatedSuppliers suppliers() {
    return get(SimulatedSuppliers.class);
  }

  /** Without a slash at the end. */
  public String base() {
    return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
  }

  public Clock clock() {
    return clock;
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  public Municipality municipality() {
    return get(Municipalities.class).host();
  }

  public PersonId person(PersonalNumber number) {
    return get(Persons.class).idOf(number);
  }

  public Actor.Citizen citizen(PersonalNumber number) {
    return new Actor.Citizen(person(number));
  }

  public Actor.Staff staff(String name, Set<Role> roles) {
    return new Actor.Staff(name, municipality().id(), roles, Set.of(UNIT));
  }

  /** The restricted group's too. */
  public Actor.Staff everything() {
    return staff("allt", EnumSet.allOf(Role.class));
  }

  public CaseFile file(CaseId id) {
    return get(CaseFiles.class).get(new Actor.SystemJob("test"), id);
  }

  /** As the application, in the transaction at hand. */
  public JdbcClient jdbc() {
    return get(JdbcClient.class);
  }

  /** As the owner of the tables, who may make people what no operation makes them. */
  public JdbcClient owner() {
    return JdbcClient.create(
        new DriverManagerDataSource(
            setting("spring.datasource.url"),
            setting("spring.flyway.user"),
            setting("spring.flyway.password")));
  }

  private String setting(String name) {
    return get(Environment.class).getRequiredProperty(name);
  }

  public int count(String fromWhere) {
    return jdbc().sql("select count(*) from " + fromWhere).query(Integer.class).single();
  }

  /** What a statement finds about a case, as {@code :case}. */
  public List<UUID> ids(String sql, CaseId id) {
    return jdbc().sql(sql).param("case", id.value()).query(UUID.class).list();
  }

  /** Until no job is due or running. */
  public void quiet() {
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(50))
        .atMost(LONGEST)
        .until(
            () ->
                jdbc()
                        .sql("select count(*) from scheduled_tasks where execution_time <= :now")
                        .param("now", java.sql.Timestamp.from(clock.instant()))
                        .query(Integer.class)
                        .single()
                    == 0);
  }
}
