package se.besked.integrations.attachments;

import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import se.besked.kernel.attachments.Sender;
import se.besked.kernel.attachments.Verdict;
import se.besked.kernel.attachments.Verdict.Reason;

/** However large or hostile a file, it takes a bounded part of memory and disk. */
class BoundedFilesTest {
  @TempDir Path folder;

  private ContentAttachmentCheck check(Turns turns) {
    return check(turns, new Workbench(Duration.ofSeconds(20)));
  }

  private ContentAttachmentCheck check(Turns turns, Workbench workbench) {
    return new ContentAttachmentCheck(
        new AttachmentsProperties(
            DataSize.ofMegabytes(10), 3, List.of(FileKind.values()), folder, null),
        _ -> MalwareScanner.Finding.CLEAN,
        Clock.systemUTC(),
        turns,
        workbench);
  }

  private static Reason refused(Verdict verdict) {
    assertThat(verdict).isInstanceOf(Verdict.Refused.class);
    return ((Verdict.Refused) verdict).reason();
  }

  /** 450 MB sent, and 2 GB within 2 MB, ended the server when files lay in memory. */
  @Test
  void hostileFilesDoNotFillASmallHeap() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var child =
        new ProcessBuilder(
                java,
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                HeapDemand.class.getName(),
                System.getProperty("besked.unfolded", "400"))
            .redirectErrorStream(true)
            .start();
    var said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    Files.writeString(Path.of("target", "heap.txt"), said);
    assertThat(child.waitFor()).as(said).isZero();
    assertThat(said)
        .contains("upload TOO_BIG")
        .contains("unfolding TOO_MUCH_INSIDE")
        .contains("objects TOO_MUCH_INSIDE")
        .contains("segments TOO_MUCH_INSIDE")
        .contains("rows ACCEPTED")
        .contains("sound ACCEPTED");
    for (var picture : List.of("segments", "rows")) {
      var heap = Pattern.compile(picture + " \\S+ (\\d+) (\\d+)").matcher(said);
      assertThat(heap.find()).isTrue();
      assertThat(Integer.parseInt(heap.group(2)) - Integer.parseInt(heap.group(1)))
          .as(said)
          .isLessThan(40);
    }
  }

  static Stream<Arguments> picturesOfTooManyParts() {
    return Stream.of(
        Arguments.of("a.jpg", HostilePictures.jpegOfSegments(), Reason.TOO_MUCH_INSIDE),
        Arguments.of("a.png", HostilePictures.pngOfChunks(), Reason.TOO_MUCH_INSIDE),
        Arguments.of("a.heic", HostilePictures.heicOfExtents(65_535), Reason.TOO_MUCH_INSIDE),
        Arguments.of("a.heic", HostilePictures.heicOfPieces(30_000), Reason.TOO_MUCH_INSIDE),
        Arguments.of("a.heic", HostilePictures.heicOfExtents(2), Reason.BROKEN),
        Arguments.of("a.heic", HostilePictures.heicOfReferences(), Reason.BROKEN),
        Arguments.of("a.heic", HostilePictures.heicOfAMessageInTwo("Anna Provsson"), Reason.BROKEN),
        Arguments.of("a.heic", HostilePictures.heicOfTwoData("Anna Provsson"), Reason.BROKEN),
        Arguments.of("a.heic", HostilePictures.heicOfEndlessParameters(), Reason.BROKEN));
  }

  /** One of nine megabytes was looked at for minutes. */
  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("picturesOfTooManyParts")
  @Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
  void aPictureOfTooManyPartsIsRefusedSoon(String name, byte[] content, Reason reason)
      throws IOException {
    try (var check = check(new Turns(1, Duration.ofMillis(50)))) {
      assertThat(refused(check.take(new Sender("a"), name, new ByteArrayInputStream(content))))
          .isEqualTo(reason);
    }
  }

  @Test
  void aPictureInManyPlacesIsCleaned() throws IOException {
    var content = HostilePictures.heicOfPieces(5_000);
    try (var uploads = UploadFolder.in(folder);
        var received = uploads.newFile();
        var cleaned = uploads.newFile()) {
      received.fill(new ByteArrayInputStream(content), content.length);
      var budget = new Budget(Clock.systemUTC(), Budget.USUAL_TIME, Budget.USUAL_BYTES);
      assertThat(FileKind.HEIC.clean(received, cleaned, budget))
          .isEqualTo(FileKind.Condition.SOUND);
    }
  }

  @Test
  @Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
  void aProfileWhoseEntriesLieInTheSamePlaceIsReadOnce() {
    var many = ByteBuffer.wrap(HostilePictures.profileOfEntries(200_000));
    assertThat(ColourProfile.clean(many)).isFalse();
    assertThat(ColourProfile.clean(ByteBuffer.wrap(HostilePictures.profileOfEntries(300))))
        .isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"a.jpg", "a.png", "a.heic"})
  void everyPictureHasItsTime(String name) throws IOException {
    var content =
        switch (name) {
          case "a.jpg" -> PlantedPictures.jpeg();
          case "a.png" -> PlantedPictures.png();
          default -> PlantedPictures.heic();
        };
    var kind =
        FileKind.valueOf(name.equals("a.jpg") ? "JPEG" : name.substring(2).toUpperCase(ROOT));
    try (var uploads = UploadFolder.in(folder);
        var received = uploads.newFile();
        var cleaned = uploads.newFile()) {
      received.fill(new ByteArrayInputStream(content), content.length);
      var spent = new Budget(Clock.systemUTC(), Duration.ofSeconds(-1), Budget.USUAL_BYTES);
      assertThatThrownBy(() -> kind.clean(received, cleaned, spent))
          .isInstanceOf(Budget.Spent.class);
    }
  }

  @Test
  void aFileThatFindsNoPlaceIsToldSo() throws Exception {
    var go = new CountDownLatch(1);
    var begun = new CountDownLatch(2);
    var workbench = new Workbench(Duration.ofMillis(50));
    try (var check = check(new Turns(1, Duration.ofMillis(50)), workbench);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 2; i++) {
        threads.submit(
            () ->
                workbench.work(
                    () -> {
                      begun.countDown();
                      return go.await(20, TimeUnit.SECONDS);
                    }));
      }
      begun.await();
      assertThat(refused(check.take(new Sender("a"), "a.pdf", sound()))).isEqualTo(Reason.BUSY);
      go.countDown();
      threads.shutdown();
      assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
      accepted(check.take(new Sender("a"), "a.pdf", sound()));
    }
  }

  /** Sends the beginning of a file and then nothing, until let go. */
  private static final class Slow extends InputStream {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);

    @Override
    public int read() throws IOException {
      begun.countDown();
      try {
        assertThat(go.await(20, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      return -1;
    }
  }

  @Test
  void aSecondFileOfTheSameSenderWaitsAndIsThenToldSo() throws Exception {
    var slow = new Slow();
    try (var check = check(new Turns(1, Duration.ofMillis(50)));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(() -> check.take(new Sender("a"), "a.pdf", slow));
      slow.begun.await();

      assertThat(refused(check.take(new Sender("a"), "b.pdf", sound()))).isEqualTo(Reason.BUSY);
      accepted(check.take(new Sender("b"), "b.pdf", sound()));

      slow.go.countDown();
      assertThat(refused(first.get())).isEqualTo(Reason.EMPTY);
      accepted(check.take(new Sender("a"), "b.pdf", sound()));
    }
  }

  @Test
  void aSecondFileComesInWhenTheFirstIsDone() throws Exception {
    var slow = new Slow();
    try (var check = check(new Turns(4, Duration.ofSeconds(20)));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.submit(() -> check.take(new Sender("a"), "a.pdf", slow));
      slow.begun.await();
      var second = threads.submit(() -> check.take(new Sender("a"), "b.pdf", sound()));

      slow.go.countDown();
      accepted(second.get());
    }
  }

  private static InputStream sound() {
    return new ByteArrayInputStream(SampleFiles.pdf());
  }

  private static void accepted(Verdict verdict) {
    assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
    ((Verdict.Accepted) verdict).file().close();
  }

  @Test
  void filesAreTheProcessesOwnAndGoWithIt() throws IOException {
    var check = check(new Turns(1, Duration.ofMillis(50)));
    var verdict = (Verdict.Accepted) check.take(new Sender("a"), "a.pdf", sound());
    assertThat(verdict.file().size()).isPositive();
    try (var all = Files.walk(folder)) {
      assertThat(all.filter(f -> !f.equals(folder)))
          .hasSize(3)
          .allSatisfy(
              f ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(f)))
                      .endsWith(f.endsWith("lock") ? "" : "------"));
    }
    check.close();
    assertThat(left()).isEmpty();
  }

  @Test
  void whatAKilledProcessLeftIsRemovedByTheNext() throws IOException {
    var dead = Files.createDirectory(folder.resolve("besked-uploads-1"));
    Files.writeString(dead.resolve("lock"), "");
    Files.writeString(dead.resolve("7"), "a file on its way");
    try (var alive = UploadFolder.in(folder);
        var next = UploadFolder.in(folder)) {
      assertThat(dead).doesNotExist();
      assertThat(left()).hasSize(2);
      assertThat(alive.newFile().file()).exists();
      assertThat(next.size()).isZero();
    }
  }

  /** A process that starts beside, as when two nodes share a disk. */
  static final class Beside {
    public static void main(String[] arguments) {
      UploadFolder.in(Path.of(arguments[0])).close();
    }
  }

  @Test
  void anotherProcessLeavesThoseOfTheLivingAlone() throws Exception {
    try (var alive = UploadFolder.in(folder);
        var next = UploadFolder.in(folder)) {
      var beside =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Beside.class.getName(),
                  folder.toString())
              .inheritIO()
              .start();
      assertThat(beside.waitFor()).isZero();
      assertThat(left()).hasSize(2);
      assertThat(alive.newFile().file()).exists();
      assertThat(next.newFile().file()).exists();
    }
  }

  @Test
  void aFolderThatSomebodyTidiedAwayIsMadeAnew() throws IOException {
    try (var tidied = UploadFolder.in(folder)) {
      try (var all = Files.walk(folder)) {
        all.sorted(Comparator.reverseOrder())
            .filter(f -> !f.equals(folder))
            .map(Path::toFile)
            .forEach(file -> assertThat(file.delete()).isTrue());
      }
      var file = tidied.newFile().file().toPath();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
          .isEqualTo("rwx------");
    }
    assertThat(left()).isEmpty();
  }

  private List<Path> left() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    }
  }

  static Stream<Arguments> filesThatUnfoldToVeryMuch() {
    return Stream.of(
        Arguments.of("a.jpg", HostilePictures.jpegOfPixels()),
        Arguments.of("a.png", HostilePictures.pngOfPixels(30_000, 30_000)),
        Arguments.of("a.png", HostilePictures.pngOfPixels(Integer.MAX_VALUE, 1)),
        Arguments.of("a.heic", HostilePictures.heifOfPixels("picture.heic")),
        Arguments.of("a.avif", HostilePictures.heifOfPixels("picture.avif")),
        Arguments.of("a.webp", HostilePictures.webpOfPixels()),
        Arguments.of("a.pdf", HiddenPdf.ofPixels(30_000, 30_000)),
        Arguments.of("a.pdf", HiddenPdf.unfoldingPage(300)));
  }

  /** What a file says of its size is asked before anything is unfolded. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("filesThatUnfoldToVeryMuch")
  void whatUnfoldsToVeryMuchIsRefusedWithASentence(String name, byte[] content) throws IOException {
    try (var check = check(new Turns(1, Duration.ofMillis(50)))) {
      var verdict = check.take(new Sender("a"), name, new ByteArrayInputStream(content));
      assertThat(refused(verdict)).isEqualTo(Reason.TOO_MUCH_INSIDE);
      assertThat(((Verdict.Refused) verdict).swedish())
          .startsWith("Filen rymmer mer än vi kan öppna och har inte sparats.");
    }
  }
}
