package se.besked.platform.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lies in the checkout, without what is made there. */
record Checkout(Set<String> files, Set<String> folders) {
  /** Folders that builds, tools and demos make; .gitignore has them, too. */
  static final Set<String> MADE = Set.of("target", "node_modules", ".tools", ".data", ".git");

  private static final Pattern WORD = Pattern.compile("\\w+");

  static Checkout read() {
    var files = new TreeSet<String>();
    var folders = new TreeSet<String>();
    var root = RootPom.ROOT;
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes is) {
              if (MADE.contains(folder.getFileName().toString())) {
                return FileVisitResult.SKIP_SUBTREE;
              }
              folders.add(root.relativize(folder).toString());
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
              files.add(root.relativize(file).toString());
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Checkout(files, folders);
  }

  boolean has(String path) {
    return files.contains(path) || folders.contains(path);
  }

  /** Whether something ends so, by whole names. */
  boolean hasEnding(String path) {
    return has(path)
        || Stream.concat(files.stream(), folders.stream()).anyMatch(p -> p.endsWith("/" + path));
  }

  /** Whether a path begins with a folder or a file of the first level. */
  boolean beginsHere(String path) {
    return has(path.split("/", 2)[0]);
  }

  Set<String> papers() {
    return files.stream().filter(file -> file.endsWith(".md")).collect(Collectors.toSet());
  }

  /** Every word in Java, but in the test that names what is not there. */
  Set<String> words() {
    return files.stream()
        .filter(file -> file.endsWith(".java") && !file.endsWith("/PapersTest.java"))
        .flatMap(file -> WORD.matcher(RootPom.text(RootPom.ROOT.resolve(file))).results())
        .map(found -> found.group())
        .collect(Collectors.toSet());
  }
}
