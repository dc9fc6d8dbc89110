package se.besked.integrations.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import se.besked.kernel.documents.LetterContent;

/** The printed letters against veraPDF, the reference validator of PDF/A and PDF/UA. */
class StandardsTest {
  @BeforeAll
  static void initialise() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  static Stream<Arguments> letters() {
    return Stream.of(
        Arguments.of("decision", SampleLetters.decision(), PDFAFlavour.PDFA_2_A),
        Arguments.of("decision", SampleLetters.decision(), PDFAFlavour.PDFUA_1),
        Arguments.of("long table", SampleLetters.longTable(), PDFAFlavour.PDFA_2_A),
        Arguments.of("long table", SampleLetters.longTable(), PDFAFlavour.PDFUA_1),
        Arguments.of("scripts", SampleLetters.scripts(), PDFAFlavour.PDFA_2_A),
        Arguments.of("scripts", SampleLetters.scripts(), PDFAFlavour.PDFUA_1));
  }

  @ParameterizedTest(name = "{0} is {2}")
  @MethodSource("letters")
  void holdsTheStandard(String name, LetterContent letter, PDFAFlavour standard)
      throws VeraPDFException, IOException {
    var pdf = new PdfLetterPress().print(letter);
    Files.write(Path.of("target", name.replace(' ', '-') + ".pdf"), pdf);
    try (var parser =
        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard)) {
      var validator = Foundries.defaultInstance().createValidator(standard, false);
      var result = validator.validate(parser);
      assertThat(result.getTotalAssertions()).isGreaterThan(100);
      assertThat(result.getTestAssertions())
          .filteredOn(a -> a.getStatus() == TestAssertion.Status.FAILED)
          .extracting(a -> a.getRuleId().getClause() + ": " + a.getMessage())
          .isEmpty();
      assertThat(result.isCompliant()).isTrue();
    }
  }
}
