package se.besked.platform.guard.protect;

import java.net.http.HttpResponse;
import java.util.List;
import se.besked.platform.guard.leak.Part;
import se.besked.platform.guard.leak.Unpacked;
import se.besked.platform.guard.walk.Spoken;

/** What came back, to be read by one who looks for words or by one who takes everything apart. */
sealed interface Said {
  String words();

  List<Part> parts();

  /**
   * Of a page.
   *
   * @param figures the numbers that it could draw
   */
  record Page(String words, String figures) implements Said {
    @Override
    public List<Part> parts() {
      return Unpacked.page(words + "\n" + figures);
    }
  }

  /** Of anything else. */
  record Answer(HttpResponse<byte[]> answer) implements Said {
    @Override
    public String words() {
      return Spoken.in(answer.body());
    }

    @Override
    public List<Part> parts() {
      return Unpacked.answer(answer);
    }
  }
}
