package se.besked.integrations.documents;

import java.util.ArrayList;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/** Takes away the heads and feet that the library gives every table, also those without. */
final class EmptyTags {
  private static final Set<String> NEEDLESS =
      Set.of(StandardStructureTypes.T_HEAD, StandardStructureTypes.T_FOOT);

  private EmptyTags() {}

  static void remove(PDDocument pdf) {
    removeBelow(pdf.getDocumentCatalog().getStructureTreeRoot());
  }

  private static void removeBelow(PDStructureNode node) {
    for (var kid : new ArrayList<>(node.getKids())) {
      if (kid instanceof PDStructureElement element) {
        if (NEEDLESS.contains(element.getStructureType()) && element.getKids().isEmpty()) {
          node.removeKid(element);
        } else {
          removeBelow(element);
        }
      }
    }
  }
}
