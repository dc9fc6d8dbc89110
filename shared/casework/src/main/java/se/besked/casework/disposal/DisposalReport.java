package se.besked.casework.disposal;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run found, and what has become of it.
 *
 * @param withoutRule e-services whose cases no rule is about, and so are kept
 */
public record DisposalReport(DisposalRun run, List<Group> groups, List<WithoutRule> withoutRule)
    implements Serializable {
  public DisposalReport {
    groups = List.copyOf(groups);
    withoutRule = List.copyOf(withoutRule);
  }

  /** How many are still to be disposed of. */
  public int left() {
    return groups.stream().filter(g -> g.state() == State.TO_DISPOSE).mapToInt(Group::count).sum();
  }

  /** What becomes of an item. */
  public enum State {
    TO_DISPOSE,
    HELD,
    DISPOSED
  }

  /**
   * Items of one kind.
   *
   * @param hold why they stay; only when held
   * @param examples a few case numbers; none of protected cases
   */
  public record Group(
      String service,
      DocumentType type,
      String rule,
      State state,
      @Nullable Hold hold,
      int count,
      List<String> examples)
      implements Serializable {
    public Group {
      examples = List.copyOf(examples);
    }
  }

  /** An e-service without a rule for whole cases, and how many cases it has. */
  public record WithoutRule(String service, int cases) implements Serializable {}
}
