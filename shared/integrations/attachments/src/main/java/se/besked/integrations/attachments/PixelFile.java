package se.besked.integrations.attachments;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The pixels of a picture in a file (PAM, of red, green, blue and opacity), which are read where
 * they lie: outside of the heap, a line at a time. What is transparent is white.
 *
 * @param from where the pixels begin
 */
record PixelFile(ByteBuffer file, int width, int height, int from) {
  private static final int LONGEST_HEAD = 200;
  private static final int CHANNELS = 4;
  private static final int COLOURS = 3;
  private static final int WHITE = 255;
  private static final Pattern HEAD =
      Pattern.compile(
          """
          P7
          WIDTH (\\d{1,5})
          HEIGHT (\\d{1,5})
          DEPTH 4
          MAXVAL 255
          TUPLTYPE RGB_ALPHA
          ENDHDR
          """);

  /** A file as the decoder wrote it. */
  static PixelFile of(ByteBuffer file) throws IOException {
    int length = Math.min(LONGEST_HEAD, file.limit());
    var head = HEAD.matcher(StandardCharsets.ISO_8859_1.decode(file.slice(0, length)));
    if (!head.lookingAt()) {
      throw new IOException("Not the pixels that were asked for");
    }
    int width = Integer.parseInt(head.group(1));
    int height = Integer.parseInt(head.group(2));
    if ((long) width * height * CHANNELS > file.limit() - head.end()) {
      throw new IOException("Fewer pixels than there should be");
    }
    return new PixelFile(file, width, height, head.end());
  }

  /** A JPEG that says which way up it is, and nothing else. */
  void write(OutputStream out, int quality, int orientation, Budget budget) throws IOException {
    var jpeg = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var to = new MemoryCacheImageOutputStream(budget.counting(jpeg))) {
      writer.setOutput(to);
      var how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(quality / 100f);
      writer.write(null, new IIOImage(picture(), null, null), how);
    } finally {
      writer.dispose();
    }
    var bytes = jpeg.toByteArray();
    int start = 2;
    out.write(bytes, 0, start);
    if (orientation != Orientation.UPRIGHT) {
      var exif = Orientation.only(orientation);
      int length = 2 + 6 + exif.length;
      out.write(new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length});
      out.write(new byte[] {'E', 'x', 'i', 'f', 0, 0});
      out.write(exif);
    }
    out.write(bytes, start, bytes.length - start);
  }

  private BufferedImage picture() {
    var colours =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            false,
            false,
            Transparency.OPAQUE,
            DataBuffer.TYPE_BYTE);
    var pixels =
        new PixelInterleavedSampleModel(
            DataBuffer.TYPE_BYTE, width, height, COLOURS, width * COLOURS, new int[] {0, 1, 2});
    var raster = Raster.createWritableRaster(pixels, new OnWhite(this), null);
    return new BufferedImage(colours, raster, false, null);
  }

  /** Three colours of each pixel, without its opacity. */
  private static final class OnWhite extends DataBuffer {
    private final PixelFile pixels;

    OnWhite(PixelFile pixels) {
      super(TYPE_BYTE, pixels.width * pixels.height * COLOURS);
      this.pixels = pixels;
    }

    @Override
    public int getElem(int bank, int i) {
      int pixel = pixels.from + i / COLOURS * CHANNELS;
      int colour = pixels.file.get(pixel + i % COLOURS) & WHITE;
      int opacity = pixels.file.get(pixel + COLOURS) & WHITE;
      return (colour * opacity + WHITE * (WHITE - opacity)) / WHITE;
    }

    @Override
    public void setElem(int bank, int i, int value) {
      throw new UnsupportedOperationException("Pixels are only read");
    }
  }
}
