package se.besked.platform.guard.leak;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a picture says besides what is on it. */
final class Pictures {
  private static final Pattern LEGIBLE =
      Pattern.compile("(?:[\\x20-\\x7e]|[\\xc2\\xc3][\\x80-\\xbf]){4,}");
  private static final int BRAND = 4;

  private Pictures() {}

  static List<Part> parts(byte[] content) {
    var all = new ArrayList<Part>();
    var plain = new String(content, StandardCharsets.ISO_8859_1);
    try {
      for (var directory :
          ImageMetadataReader.readMetadata(new ByteArrayInputStream(content)).getDirectories()) {
        all.add(new Part(carrier(directory), Entities.read(words(directory))));
      }
    } catch (ImageProcessingException | IOException broken) {
      all.add(new Part(Carrier.UNREADABLE, String.valueOf(broken.getMessage())));
    }
    if (plain.startsWith("ftyp", BRAND)) {
      all.add(new Part(Carrier.HEIC, legible(plain)));
    }
    all.add(new Part(Carrier.PICTURE_BYTES, legible(plain)));
    return all;
  }

  private static String legible(String plain) {
    var legible =
        LEGIBLE.matcher(plain).results().map(MatchResult::group).collect(Collectors.joining("\n"));
    return Entities.read(
        new String(legible.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
  }

  private static Carrier carrier(Directory directory) {
    return switch (directory) {
      case XmpDirectory xmp -> Carrier.PICTURE_XMP;
      case IptcDirectory iptc -> Carrier.IPTC;
      case ExifDirectoryBase exif -> Carrier.EXIF;
      default -> Carrier.PICTURE_WORDS;
    };
  }

  private static String words(Directory directory) {
    var words = new StringBuilder();
    directory
        .getTags()
        .forEach(
            tag ->
                words
                    .append(tag.getTagName())
                    .append('\n')
                    .append(directory.getString(tag.getTagType()))
                    .append('\n')
                    .append(tag.getDescription())
                    .append('\n'));
    if (directory instanceof XmpDirectory xmp) {
      xmp.getXmpProperties()
          .forEach((key, value) -> words.append(key).append('\n').append(value).append('\n'));
    }
    if (directory instanceof GpsDirectory gps && gps.getGeoLocation() != null) {
      var place = gps.getGeoLocation();
      words.append(place.getLatitude()).append('\n').append(place.getLongitude()).append('\n');
    }
    return words.toString();
  }
}
