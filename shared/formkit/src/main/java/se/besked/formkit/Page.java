package se.besked.formkit;

import java.util.List;

/**
 * One topic, shown as one page.
 *
 * @param key its name in addresses and the message bundle ({@code page.<key>.title})
 */
public record Page(String key, List<Question<?>> questions) {
  public Page {
    questions = List.copyOf(questions);
  }

  public static Page page(String key, Question<?>... questions) {
    return new Page(key, List.of(questions));
  }
}
