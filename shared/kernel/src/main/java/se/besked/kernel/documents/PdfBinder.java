package se.besked.kernel.documents;

import java.util.List;

/** Puts PDF files together for a printer. */
public interface PdfBinder {
  /**
   * One file with all pages, in order. Each document begins on a sheet of its own when it is
   * printed on both sides.
   *
   * @param documents PDF files, at least one
   */
  byte[] bind(List<byte[]> documents);
}
