package se.besked.formkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.besked.kernel.facts.Facts;

/**
 * Pages in reading order.
 *
 * @param version raised when questions change meaning; a draft stays on the version it began with
 */
public record Form(int version, List<Page> pages) {
  public Form {
    pages = List.copyOf(pages);
    var keys = new HashSet<String>();
    for (var question : pages.stream().flatMap(p -> p.questions().stream()).toList()) {
      if (!keys.add(question.key())) {
        throw new IllegalArgumentException("Two questions are called " + question.key());
      }
    }
    if (pages.stream().map(Page::key).distinct().count() < pages.size()) {
      throw new IllegalArgumentException("Two pages have the same key");
    }
  }

  public static Form of(int version, Page... pages) {
    return new Form(version, List.of(pages));
  }

  public Stream<Question<?>> questions() {
    return pages.stream().flatMap(p -> p.questions().stream());
  }

  /** The pages that have something to ask, given the answers. */
  public List<Page> pagesFor(Answers answers, Facts facts) {
    return pages.stream()
        .filter(p -> p.questions().stream().anyMatch(q -> q.isAsked(answers, facts)))
        .toList();
  }

  public Optional<Page> page(String key) {
    return pages.stream().filter(p -> p.key().equals(key)).findFirst();
  }

  /** What has to be put right on one page. */
  public List<Problem> problems(Page page, Answers answers, Facts facts) {
    var problems = new ArrayList<Problem>();
    for (var question : page.questions()) {
      if (question.isAsked(answers, facts)) {
        problem(question, answers, facts).ifPresent(problems::add);
      }
    }
    return problems;
  }

  /** The first page with something to put right, if any. */
  public Optional<Page> firstIncomplete(Answers answers, Facts facts) {
    return pagesFor(answers, facts).stream()
        .filter(p -> !problems(p, answers, facts).isEmpty())
        .findFirst();
  }

  /** Answers with every preset filled in that has no answer yet. */
  public Answers prefilled(Answers answers, Facts facts) {
    var filled = answers;
    for (var question : questions().toList()) {
      if (question instanceof Pick pick && !filled.has(pick) && pick.isAsked(filled, facts)) {
        var preset = pick.preset().apply(filled, facts);
        if (preset.isPresent() && pick.offers(preset.get(), filled, facts)) {
          filled = filled.with(pick, preset.get());
        }
      }
    }
    return filled;
  }

  /** Only the answers to questions that are asked: what is submitted. */
  public Answers submitted(Answers answers, Facts facts) {
    var kept = new TreeMap<String, List<String>>();
    questions()
        .filter(q -> q.isAsked(answers, facts) && answers.has(q))
        .forEach(q -> kept.put(q.key(), answers.of(q.key())));
    return new Answers(kept);
  }

  private static Optional<Problem> problem(Question<?> question, Answers answers, Facts facts) {
    var raw = answers.of(question.key());
    var wrong = question.wrong(raw, facts);
    if (wrong.isPresent()) {
      return wrong.map(ending -> new Problem(question.key(), ending));
    }
    boolean answered = !raw.isEmpty() && question.read(raw, facts).isPresent();
    if (!answered && question.isRequired(answers, facts)) {
      return Optional.of(new Problem(question.key(), "missing"));
    }
    if (answered && question instanceof Pick pick && !pick.offers(raw.getFirst(), answers, facts)) {
      return Optional.of(new Problem(question.key(), "missing"));
    }
    if (answered
        && question instanceof Ranking ranking
        && !ranking.offersAll(raw, answers, facts)) {
      return Optional.of(new Problem(question.key(), "missing"));
    }
    if (question instanceof Day day) {
      return day.read(raw, facts)
          .flatMap(d -> day.outside(d, answers, facts))
          .map(ending -> new Problem(question.key(), ending));
    }
    return Optional.empty();
  }
}
