package se.besked.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What the checkout's first pom says; its version is that of everything that is built. */
final class RootPom {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private RootPom() {}

  static String version() {
    return property("revision");
  }

  static String property(String name) {
    return only("<%1$s>([^<]+)</%1$s>".formatted(Pattern.quote(name)));
  }

  /** Of the parent. */
  static String springBoot() {
    return only(
        "<artifactId>spring-boot-starter-parent</artifactId>\\s*<version>([^<]+)</version>");
  }

  private static String only(String pattern) {
    var found =
        Pattern.compile(pattern)
            .matcher(text(ROOT.resolve("pom.xml")))
            .results()
            .map(result -> result.group(1))
            .toList();
    assertThat(found).as("%s in pom.xml", pattern).hasSize(1);
    return found.getFirst();
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
