package se.besked.integrations.attachments;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import se.besked.integrations.attachments.FileKind.Condition;

/**
 * Writes a PDF anew from what its pages need (ISO 32000-1): earlier versions, what nothing points
 * at and what lies before or after it are not there any more, and {@link PdfRules} says what else
 * goes. A PDF that is only restricted (no printing, no copying) opens without a password, and is
 * written without the restriction.
 */
final class PdfCleaner {
  private static final Set<COSName> IN_TRAILER = Set.of(COSName.ROOT, COSName.ENCRYPT);

  private final Budget budget;
  private final PdfRules rules;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  /** A dictionary or a list, and where it lies. */
  private record Waiting(PdfKind parent, COSName key, COSBase value) {}

  private PdfCleaner(PDDocument pdf, Budget budget) throws Budget.Spent {
    this.budget = budget;
    rules = new PdfRules(new PdfPlaces(pdf, budget));
  }

  static Condition clean(TemporaryFile from, TemporaryFile to, Budget budget) throws IOException {
    try (var cache = IOUtils.createTempFileOnlyStreamCache().create();
        var pdf = new BoundedPdf(from.file(), cache, budget).parse();
        var out = to.out()) {
      if (pdf.getNumberOfPages() < 1) {
        return Condition.BROKEN;
      }
      new PdfCleaner(pdf, budget).write(pdf, out);
      budget.check();
      return Condition.SOUND;
    } catch (InvalidPasswordException _) {
      return Condition.LOCKED;
    } catch (Budget.Spent e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError _) {
      budget.check();
      // Locked to certificates, or with a method that is not known here; made to harm; or damaged
      // beyond what the parser expects.
      return from.mentions("/Encrypt ") ? Condition.LOCKED : Condition.BROKEN;
    }
  }

  private void write(PDDocument pdf, OutputStream out) throws IOException {
    var trailer = pdf.getDocument().getTrailer();
    for (var key : List.copyOf(trailer.keySet())) {
      if (!IN_TRAILER.contains(key)) {
        trailer.removeItem(key);
      }
    }
    var catalog = pdf.getDocumentCatalog().getCOSObject();
    seen.add(catalog);
    clean(PdfKind.CATALOG, catalog);
    while (!waiting.isEmpty()) {
      budget.check();
      clean(waiting.pop());
    }
    pdf.setAllSecurityToBeRemoved(true);
    // The identity of the file is reckoned from this and nothing else.
    pdf.setDocumentId(0L);
    pdf.save(out);
  }

  private void visit(PdfKind parent, COSName key, @Nullable COSBase base) {
    var value = base instanceof COSObject reference ? reference.getObject() : base;
    if ((value instanceof COSDictionary || value instanceof COSArray) && seen.add(value)) {
      waiting.push(new Waiting(parent, key, value));
    }
  }

  private void clean(Waiting next) throws IOException {
    if (next.value() instanceof COSArray array) {
      rules.clean(next.parent(), next.key(), array);
      if (array.size() > 1
          && COSName.ICCBASED.equals(array.getObject(0))
          && array.getObject(1) instanceof BoundedStream profile) {
        PdfPictures.profile(profile);
      }
      array.forEach(item -> visit(next.parent(), next.key(), item));
    } else if (next.value() instanceof COSDictionary dictionary) {
      clean(PdfKind.of(next.parent(), next.key(), dictionary), next, dictionary);
    }
  }

  private void clean(PdfKind kind, Waiting next, COSDictionary dictionary) throws IOException {
    clean(kind, dictionary);
    if (dictionary instanceof BoundedStream stream) {
      PdfPictures.clean(stream, budget);
      if (PdfFonts.isFont(next.key(), stream)) {
        PdfFonts.clean(stream);
      }
      PdfData.clean(stream, PdfData.isDrawn(kind, next.parent(), next.key(), stream), budget);
    }
  }

  private void clean(PdfKind kind, COSDictionary dictionary) {
    rules.clean(kind, dictionary);
    dictionary.forEach((key, value) -> visit(kind, key, value));
  }
}
