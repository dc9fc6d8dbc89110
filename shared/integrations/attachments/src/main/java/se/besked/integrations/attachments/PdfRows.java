package se.besked.integrations.attachments;

import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** How many bytes the rows of a picture in a PDF are, as they lie in it. */
final class PdfRows {
  private static final int PREDICTED_BY_ROW = 10;
  private static final int BYTE = 8;
  private static final Set<COSName> ONE =
      PdfKind.names("DeviceGray", "G", "CalGray", "Indexed", "I", "Separation");
  private static final Set<COSName> THREE = PdfKind.names("DeviceRGB", "RGB", "CalRGB", "Lab");
  private static final Set<COSName> FOUR = PdfKind.names("DeviceCMYK", "CMYK");

  private PdfRows() {}

  /** As many as there can be when it is not known which colours it has. */
  static long bytes(COSStream picture) {
    long height = picture.getLong(COSName.HEIGHT, 0);
    var parameters = parameters(picture.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP));
    int predictor = parameters == null ? 1 : parameters.getInt(COSName.PREDICTOR, 1);
    long row;
    if (parameters != null && predictor > 1) {
      long bits =
          parameters.getLong(COSName.COLUMNS, 1)
              * parameters.getInt(COSName.COLORS, 1)
              * parameters.getInt(COSName.BITS_PER_COMPONENT, BYTE);
      row = (bits + BYTE - 1) / BYTE + (predictor >= PREDICTED_BY_ROW ? 1 : 0);
    } else {
      boolean mask = picture.getBoolean(COSName.IMAGE_MASK, false);
      int samples = mask ? 1 : samples(picture.getDictionaryObject(COSName.COLORSPACE, COSName.CS));
      int depth = mask ? 1 : picture.getInt(COSName.BITS_PER_COMPONENT, BYTE);
      row = (picture.getLong(COSName.WIDTH, 0) * samples * depth + BYTE - 1) / BYTE;
    }
    return row <= 0 || height <= 0 ? Long.MAX_VALUE : row * height;
  }

  private static @Nullable COSDictionary parameters(@Nullable COSBase given) {
    var first =
        given instanceof COSArray several && several.size() > 0 ? several.getObject(0) : given;
    return first instanceof COSDictionary one ? one : null;
  }

  /** Zero when it is not known. */
  private static int samples(@Nullable COSBase colours) {
    if (colours instanceof COSArray space && space.size() > 1) {
      if (COSName.ICCBASED.equals(space.getObject(0))
          && space.getObject(1) instanceof COSDictionary profile) {
        return profile.getInt(COSName.N, 0);
      }
      return COSName.DEVICEN.equals(space.getObject(0))
              && space.getObject(1) instanceof COSArray names
          ? names.size()
          : named(space.getObject(0));
    }
    return named(colours);
  }

  private static int named(@Nullable COSBase space) {
    if (!(space instanceof COSName name)) {
      return 0;
    }
    if (ONE.contains(name)) {
      return 1;
    }
    if (THREE.contains(name)) {
      return 3;
    }
    return FOUR.contains(name) ? 4 : 0;
  }
}
