package se.besked.integrations.attachments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import se.besked.integrations.attachments.FileKind.Condition;

/**
 * Whether a PDF can be opened. One that is only restricted (no printing, no copying) opens without
 * a password and is sound.
 */
final class PdfCondition {
  private PdfCondition() {}

  static Condition of(byte[] content) {
    try (var pdf = Loader.loadPDF(content)) {
      return pdf.getNumberOfPages() > 0 ? Condition.SOUND : Condition.BROKEN;
    } catch (InvalidPasswordException _) {
      return Condition.LOCKED;
    } catch (IOException _) {
      // Locked to certificates, or with a method that is not known here.
      return mentionsEncryption(content) ? Condition.LOCKED : Condition.BROKEN;
    } catch (RuntimeException | StackOverflowError _) {
      // Made to harm, or damaged beyond what the parser expects.
      return Condition.BROKEN;
    }
  }

  private static boolean mentionsEncryption(byte[] content) {
    return new String(content, StandardCharsets.ISO_8859_1).contains("/Encrypt ");
  }
}
