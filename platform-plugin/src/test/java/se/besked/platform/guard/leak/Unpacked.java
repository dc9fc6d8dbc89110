package se.besked.platform.guard.leak;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import se.besked.integrations.digitalpost.simulated.SimulatedDigitalPost.ReceivedLetter;
import se.besked.integrations.notices.simulated.ReceivedMail;
import se.besked.integrations.notices.simulated.ReceivedSms;

/** Takes apart what was sent until there are only words. */
public final class Unpacked {
  /** The same file is opened by many, and opening one takes longer than asking for it. */
  private static final Map<ByteBuffer, List<Part>> READ = new ConcurrentHashMap<>();

  /** Of an answer, what says something of what is in it. */
  private static final Set<String> TELLING =
      Set.of("location", "content-disposition", "content-location", "link", "etag");

  private Unpacked() {}

  /**
   * What a tab was told.
   *
   * @param said words, each on a line of its own
   */
  public static List<Part> page(String said) {
    return Texts.within(Carrier.PAGE, said);
  }

  public static List<Part> answer(HttpResponse<byte[]> answer) {
    var all = new ArrayList<>(file(answer.body()));
    var telling =
        answer.headers().map().entrySet().stream()
            .filter(header -> TELLING.contains(header.getKey()))
            .map(header -> String.join("\n", header.getValue()))
            .collect(Collectors.joining("\n"));
    if (!telling.isEmpty()) {
      all.addAll(Texts.within(Carrier.HEADERS, telling));
    }
    return all;
  }

  public static List<Part> mail(ReceivedMail mail) {
    var all = new ArrayList<>(Texts.within(Carrier.MAIL, mail.subject() + "\n" + mail.plain()));
    all.addAll(Texts.within(Carrier.HTML, mail.html()));
    return all;
  }

  public static List<Part> message(ReceivedSms message) {
    return Texts.within(Carrier.TEXT_MESSAGE, message.message());
  }

  public static List<Part> post(ReceivedLetter letter) {
    var all =
        new ArrayList<>(
            Texts.within(Carrier.DIGITAL_POST, letter.subject() + "\n" + letter.text()));
    all.addAll(file(letter.attachment()));
    return all;
  }

  /** A file or the body of an answer, known by how it begins. */
  public static List<Part> file(byte[] content) {
    if (content.length == 0) {
      return List.of();
    }
    return switch (Format.of(content)) {
      case TEXT -> text(content);
      case PDF -> read(content, Papers::parts);
      case PICTURE -> read(content, Pictures::parts);
      case ZIP -> zip(content);
      case FONT -> List.of();
    };
  }

  private static List<Part> read(byte[] content, Function<byte[], List<Part>> reader) {
    var file = ByteBuffer.wrap(content);
    var known = READ.get(file);
    if (known == null) {
      known = reader.apply(content);
      READ.put(file, known);
    }
    return known;
  }

  private static List<Part> text(byte[] content) {
    try {
      return Texts.parts(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString());
    } catch (CharacterCodingException notText) {
      return List.of(
          new Part(
              Carrier.UNREADABLE, Entities.read(new String(content, StandardCharsets.ISO_8859_1))));
    }
  }

  private static List<Part> zip(byte[] content) {
    var all = new ArrayList<Part>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var comment = entry.getComment();
        var named = entry.getName() + "\n" + (comment == null ? "" : comment);
        all.add(new Part(Carrier.ZIP, Entities.read(named)));
        all.addAll(file(zip.readAllBytes()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  /** All words, whatever they came in. */
  public static String words(Collection<Part> parts) {
    return parts.stream().map(Part::text).collect(Collectors.joining("\n"));
  }
}
