package se.besked.integrations.attachments;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a PDF, what is put upon them, and the places that links lead to by a name. Names are
 * a program's or a writer's own: links lead to the places themselves afterwards.
 */
final class PdfPlaces {
  private static final COSName GO_TO = COSName.getPDFName("GoTo");

  private final Map<String, COSArray> named = new HashMap<>();
  private final Set<COSBase> there = Collections.newSetFromMap(new IdentityHashMap<>());

  PdfPlaces(PDDocument pdf, Budget budget) throws Budget.Spent {
    for (var page : pdf.getPages()) {
      budget.check();
      there.add(page.getCOSObject());
      var notes = page.getCOSObject().getCOSArray(COSName.ANNOTS);
      for (int i = 0; notes != null && i < notes.size(); i++) {
        there.add(notes.getObject(i));
      }
    }
    var catalog = pdf.getDocumentCatalog().getCOSObject();
    var old = catalog.getCOSDictionary(COSName.DESTS);
    if (old != null) {
      old.keySet().forEach(name -> put(name, old.getDictionaryObject(name)));
    }
    var trees = catalog.getCOSDictionary(COSName.NAMES);
    if (trees != null && trees.getCOSDictionary(COSName.DESTS) != null) {
      read(trees.getCOSDictionary(COSName.DESTS), budget);
    }
  }

  private void read(COSDictionary tree, Budget budget) throws Budget.Spent {
    Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    var waiting = new ArrayDeque<COSBase>();
    waiting.push(tree);
    while (!waiting.isEmpty()) {
      budget.check();
      if (waiting.pop() instanceof COSDictionary node && seen.add(node)) {
        var kids = node.getCOSArray(COSName.KIDS);
        for (int i = 0; kids != null && i < kids.size(); i++) {
          if (kids.getObject(i) != null) {
            waiting.push(kids.getObject(i));
          }
        }
        var names = node.getCOSArray(COSName.NAMES);
        for (int i = 0; names != null && i + 1 < names.size(); i += 2) {
          put(names.getObject(i), names.getObject(i + 1));
        }
      }
    }
  }

  private void put(@Nullable COSBase name, @Nullable COSBase place) {
    var found = place instanceof COSDictionary one ? one.getDictionaryObject(COSName.D) : place;
    if (isName(name) && found instanceof COSArray array) {
      named.putIfAbsent(text(name), array);
    }
  }

  /** Puts the place instead of its name. */
  void resolve(COSName key, COSDictionary in) {
    boolean leads =
        COSName.DEST.equals(key)
            || (COSName.D.equals(key) && GO_TO.equals(in.getCOSName(COSName.S)));
    var name = in.getDictionaryObject(key);
    if (leads && isName(name)) {
      in.setItem(key, named.get(text(name)));
    }
  }

  private static boolean isName(@Nullable COSBase value) {
    return value instanceof COSName || value instanceof COSString;
  }

  private static String text(@Nullable COSBase name) {
    return name instanceof COSString text ? text.getString() : String.valueOf(name);
  }

  /** Whether it is a page that is not among the pages, or a note that is on none. */
  boolean isTakenOut(COSDictionary value) {
    boolean isPart =
        COSName.PAGE.equals(value.getCOSName(COSName.TYPE)) || PdfKind.isAnnotation(value);
    return isPart && !there.contains(value);
  }
}
