package se.besked.integrations.attachments;

import static se.besked.integrations.attachments.PlantedPictures.chunk;
import static se.besked.integrations.attachments.SampleFiles.ascii;
import static se.besked.integrations.attachments.SampleFiles.join;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.springframework.util.unit.DataSize;
import se.besked.kernel.attachments.Sender;
import se.besked.kernel.attachments.Verdict;

/** What hostile files take of the heap, in a process of its own that has little of it. */
final class HeapDemand {
  private static final long MEGABYTE = 1_000_000;

  private HeapDemand() {}

  /** Says for each file what came of it, and the heap before, at most, and after, in MB. */
  public static void main(String[] arguments) throws IOException {
    long unfolded = Long.parseLong(arguments[0]) * MEGABYTE;
    var properties =
        new AttachmentsProperties(
            DataSize.ofMegabytes(10), 3, List.of(FileKind.values()), null, null);
    try (var check =
        new ContentAttachmentCheck(
            properties, _ -> MalwareScanner.Finding.CLEAN, Clock.systemUTC())) {
      tell(check, "upload", new Endless(450 * MEGABYTE));
      tell(check, "unfolding", new ByteArrayInputStream(unfolding(unfolded)));
      tell(check, "objects", new ByteArrayInputStream(manyObjects()));
      tell(check, "segments", new ByteArrayInputStream(HostilePictures.jpegOfSegments()));
      tell(check, "rows", new ByteArrayInputStream(manyRows()));
      tell(check, "sound", new ByteArrayInputStream(SampleFiles.pdf()));
    }
  }

  private static void tell(ContentAttachmentCheck check, String name, InputStream content)
      throws IOException {
    long before = used();
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    var verdict = check.take(new Sender("a"), "a", content);
    long peak = heap().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum();
    System.out.printf(
        "%s %s %d %d %d%n",
        name,
        verdict instanceof Verdict.Refused no ? no.reason() : "ACCEPTED",
        before / MEGABYTE,
        peak / MEGABYTE,
        used() / MEGABYTE);
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(p -> p.getType() == MemoryType.HEAP)
        .toList();
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** A picture of one colour, that unfolds to 192 MB. */
  private static byte[] manyRows() throws IOException {
    int side = 8000;
    var head = ByteBuffer.allocate(13).putInt(side).putInt(side).put(new byte[] {8, 2, 0, 0, 0});
    var rows = packed((long) side * (1 + 3 * side)).toByteArray();
    return join(
        join(Arrays.copyOf(SampleFiles.picture("png"), 8), chunk("IHDR", head.array())),
        join(chunk("IDAT", rows), chunk("IEND", new byte[0])));
  }

  private static ByteArrayOutputStream packed(long bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(packed)) {
      var zeros = new byte[1_000_000];
      for (long left = bytes; left > 0; left -= zeros.length) {
        out.write(zeros, 0, (int) Math.min(left, zeros.length));
      }
    }
    return packed;
  }

  /** A table of objects that is almost nothing and unfolds to very much. */
  private static byte[] unfolding(long bytes) throws IOException {
    var packed = packed(bytes);
    var head =
        """
        %%PDF-1.7
        1 0 obj
        <</Type/Catalog/Pages 2 0 R>>
        endobj
        2 0 obj
        <</Type/Pages/Count 1/Kids[3 0 R]>>
        endobj
        3 0 obj
        <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>
        endobj
        """
            .replace("%%", "%");
    var table =
        "4 0 obj\n<</Type/XRef/Root 1 0 R/Size 5/W[1 2 1]/Filter/FlateDecode/Length %d>>\nstream\n"
            .formatted(packed.size());
    var end = "\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n".formatted(head.length());
    return join(join(ascii(head + table), packed.toByteArray()), ascii(end));
  }

  /** Ten megabytes of nothing but beginnings and ends. */
  private static byte[] manyObjects() {
    var empty = new byte[9_000_000];
    for (int i = 0; i < empty.length; i += 4) {
      System.arraycopy(ascii("<<>>"), 0, empty, i, 4);
    }
    var head = "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/PageLabels[";
    var end =
        "]>>\nendobj\n2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n3 0 obj\n"
            + "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>\nendobj\n"
            + "trailer\n<</Root 1 0 R/Size 4>>\n%%EOF\n";
    return join(join(ascii(head), empty), ascii(end));
  }

  /** So many bytes that begin like a PDF, none of them kept here. */
  private static final class Endless extends InputStream {
    private long left;

    Endless(long bytes) {
      left = bytes;
    }

    @Override
    public int read() {
      return left-- > 0 ? '%' : -1;
    }

    @Override
    public int read(byte[] b, int offset, int length) {
      int n = (int) Math.min(length, left);
      left -= n;
      Arrays.fill(b, offset, offset + n, (byte) '%');
      return n == 0 ? -1 : n;
    }
  }
}
