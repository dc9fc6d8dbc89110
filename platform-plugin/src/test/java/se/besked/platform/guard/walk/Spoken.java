package se.besked.platform.guard.walk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import se.besked.kernel.people.PersonalNumber;

/** Everything that an answer says, however deep: what a page made of it could show. */
public final class Spoken {
  /** Packed bytes say nothing as they are, and now and then look like somebody's name. */
  private static final Pattern PACKED =
      Pattern.compile("stream\\r?\\n(?!<\\?xpacket).*?endstream", Pattern.DOTALL);

  /** The same paper is read by many, and reading one takes longer than asking for it. */
  private static final Map<ByteBuffer, String> READ = new ConcurrentHashMap<>();

  private final StringBuilder text = new StringBuilder();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private Spoken() {}

  public static String in(Object answer) {
    var spoken = new Spoken();
    spoken.add(answer);
    return spoken.text.toString();
  }

  private void add(Object value) {
    switch (value) {
      case null -> {}
      case PersonalNumber number -> say(number.digits() + " " + number.shown());
      case byte[] file -> file(file);
      case Optional<?> some -> some.ifPresent(this::add);
      case Collection<?> all -> all.forEach(this::add);
      case Map<?, ?> all ->
          all.forEach(
              (key, one) -> {
                add(key);
                add(one);
              });
      case CharSequence words -> say(words);
      case Enum<?> name -> say(name.name());
      default -> other(value);
    }
  }

  private void say(Object words) {
    text.append(words).append('\n');
  }

  private void other(Object value) {
    var type = value.getClass();
    if (type.isArray()) {
      for (int i = 0; i < Array.getLength(value); i++) {
        add(Array.get(value, i));
      }
    } else if (!type.getName().startsWith("se.besked.")) {
      say(value);
    } else if (seen.add(value)) {
      say(value);
      fields(value, type);
    }
  }

  private void fields(Object value, Class<?> type) {
    for (var at = type; at != Object.class && at != null; at = at.getSuperclass()) {
      for (var field : at.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          try {
            field.setAccessible(true);
            add(field.get(value));
          } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
          }
        }
      }
    }
  }

  private void file(byte[] content) {
    var plain = new String(content, StandardCharsets.UTF_8);
    try {
      if (plain.startsWith("%PDF-")) {
        say(PACKED.matcher(plain).replaceAll(""));
        say(READ.computeIfAbsent(ByteBuffer.wrap(content), paper -> paper(content)));
      } else if (plain.startsWith("PK")) {
        var zip = new ZipInputStream(new ByteArrayInputStream(content));
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          say(entry.getName());
          file(zip.readAllBytes());
        }
      } else {
        say(plain);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String paper(byte[] content) {
    try (var pdf = Loader.loadPDF(content)) {
      return new PDFTextStripper().getText(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
