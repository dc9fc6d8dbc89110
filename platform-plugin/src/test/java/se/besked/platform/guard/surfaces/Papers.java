package se.besked.platform.guard.surfaces;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.stream.Stream;
import se.besked.kernel.documents.LetterPress;
import se.besked.platform.guard.book.By;
import se.besked.platform.guard.book.Kind;
import se.besked.platform.guard.book.Surface;

/**
 * Files that pages make by themselves, and papers: there is no list of them but the code, so the
 * classes that make them are found in the bytecode.
 */
public final class Papers {
  private Papers() {}

  static Stream<Surface> surfaces() {
    var ours =
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("se.besked.platform", "se.besked.journey");
    var downloads =
        ours.stream()
            .filter(Papers::hands)
            .map(type -> name(type.getName()))
            .distinct()
            .map(id -> Surface.of(Kind.DOWNLOAD, id, By.STRANGER, By.PROTECTED_STAFF, By.GROUP));
    var letters =
        ours.stream()
            .filter(Papers::prints)
            .map(type -> name(type.getName()))
            .distinct()
            .map(id -> Surface.of(Kind.LETTER, id, By.ORDINARY));
    return Stream.concat(downloads, letters);
  }

  private static boolean hands(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(d -> d.getTargetClass().isAssignableTo(DownloadHandler.class));
  }

  private static boolean prints(JavaClass type) {
    return type.getMethodCallsFromSelf().stream()
        .anyMatch(
            call ->
                call.getTargetOwner().isEquivalentTo(LetterPress.class)
                    && call.getName().equals("print"));
  }

  /** The outermost class, as both a call and a lambda name it. */
  public static String name(String className) {
    return className.replaceFirst("\\$.*", "").replaceFirst("^se\\.besked\\.", "");
  }
}
