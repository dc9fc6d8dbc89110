package se.besked.platform.guard.size;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.besked.casework.JobHandlers;
import se.besked.casework.jobs.Job;
import se.besked.journey.catalogue.EServices;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.guard.surfaces.Calls;
import se.besked.platform.guard.surfaces.Pages;
import se.besked.platform.guard.tab.Tab;
import se.besked.platform.guard.town.Host;
import se.besked.platform.guard.town.Household;
import se.besked.platform.guard.town.Paths;
import se.besked.platform.guard.town.Town;
import se.besked.platform.guard.walk.StaffLogin;
import se.besked.platform.guard.walk.WalkedSite;
import se.besked.platform.mypage.Applying;
import se.besked.testkit.FiveYears;

/**
 * Every page and file there is, opened by staff and guardians, and every job that runs by itself,
 * with five years of cases in the database. {@code ./dev bench size} runs it.
 */
@WalkedSite
@Tag("host")
@Tag("bench")
class SizeIT {
  private static final int CASES = 100_000;

  /** Logging out, and the page of the tests that cannot be opened. */
  private static final Set<String> NOT_MEASURED = Set.of("logga-ut", "prov-trasig");

  private static final double PAGE_MILLIS = 300;
  private static final double FILE_MILLIS = 3000;

  /** One of a kind is enough: the addresses of the first family that has such a thing. */
  private static final int FAMILIES = 2;

  @Autowired Host host;
  @Autowired Town town;

  private final Measured measured = new Measured();
  private final Map<PersonalNumber, Tab> citizens = new HashMap<>();

  @Test
  void everythingAnswersInTimeWithFiveYearsOfCases() throws IOException {
    var families = town.ordinary().stream().limit(FAMILIES).toList();
    FiveYears.sow(administrator(), host.municipality().id(), CASES);
    var staff = StaffLogin.as(host, "vanlig");
    var paths =
        new Paths(
            host.get(EServices.class).all().stream().map(s -> s.identity().id()).toList(),
            town.runs());
    // What goes by itself has gone before anybody looks.
    jobs(staff);
    pages(families, staff, paths);
    files(families, staff, paths);
    var lines = measured.slowestFirst();
    var table =
        lines.stream()
            .map(line -> line + (isLate(line) ? "  LATE" : ""))
            .collect(Collectors.joining("\n"));
    var late = lines.stream().filter(SizeIT::isLate).count();
    table += "\n%d measured, %d late%n".formatted(lines.size(), late);
    Files.writeString(Path.of("target/size.txt"), table);
    System.out.println(table);
    assertThat(lines.stream().filter(line -> !line.said().isEmpty())).isEmpty();
  }

  private static boolean isLate(Measured.Line line) {
    return switch (line.kind()) {
      case "page" -> line.millis() > PAGE_MILLIS;
      case "file" -> line.millis() > FILE_MILLIS;
      default -> false;
    };
  }

  private void pages(List<Household> families, Tab staff, Paths paths) {
    for (var page : Pages.of(host.get(ServletContext.class))) {
      if (NOT_MEASURED.contains(page.template())) {
        continue;
      }
      for (var family : families) {
        var tab = page.isForCitizens() ? citizen(family) : staff;
        for (var path : paths.of(page.id(), List.of(family))) {
          measured.take("page", path, tab, () -> tab.load(path));
        }
        if (!Paths.namesSomething(page.id())) {
          break;
        }
      }
    }
  }

  private void files(List<Household> families, Tab staff, Paths paths) {
    for (var call : Calls.of(host.context())) {
      if (!call.reads() || call.isRobots() || !call.isOurs()) {
        continue;
      }
      for (var family : families) {
        var tab = call.isForCitizens() ? citizen(family) : staff;
        for (var path : paths.of(call.path(), List.of(family))) {
          measured.take("file", path, tab, () -> tab.get(path).statusCode());
        }
      }
    }
    var record = new ArrayList<String>();
    for (int year = host.today().getYear() - 4; year <= host.today().getYear(); year++) {
      record.add("/personal/diarium/alla/diarium.csv?ar=" + year);
    }
    record.forEach(path -> measured.take("file", path, staff, () -> staff.get(path).statusCode()));
  }

  private void jobs(Tab staff) {
    var handlers = host.get(JobHandlers.class);
    Arrays.stream(Job.values())
        .filter(job -> job.every().isPresent())
        // The chain is of what has been written with its triggers, and that the five years are not.
        .filter(job -> job != Job.CHECK_CHAIN)
        .forEach(
            job ->
                measured.take(
                    "job",
                    job.taskName(),
                    staff,
                    () -> {
                      handlers.run(job, "recurring");
                      return true;
                    }));
  }

  private Tab citizen(Household family) {
    return citizens.computeIfAbsent(
        family.applicant(),
        number ->
            new Tab(host.base()).with("besked-login", host.get(Applying.class).token(number)));
  }

  private DriverManagerDataSource administrator() {
    var url = host.get(Environment.class).getRequiredProperty("spring.datasource.url");
    return new DriverManagerDataSource(url, "postgres", "postgres");
  }
}
