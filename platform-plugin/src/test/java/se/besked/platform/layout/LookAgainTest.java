package se.besked.platform.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookAgainTest {
  private static final int NEVER = -1;
  private static final int EACH_SECOND = 1_000;

  /** Work that is over after so many looks. */
  private static final class Work {
    private int left;
    private final List<String> drawn = new ArrayList<>();

    Work(int left) {
      this.left = left;
    }

    boolean draw() {
      boolean goesOn = left-- > 0;
      drawn.add(goesOn ? "pågår" : "klar");
      return goesOn;
    }
  }

  private final UI ui = new UI();
  private final Div page = new Div();

  private void aSecondPasses() {
    if (ui.getPollInterval() != NEVER) {
      ComponentUtil.fireEvent(ui, new PollEvent(ui, true));
    }
  }

  @Test
  void whatEndsRightAfterItWasDrawnIsDrawnOnceMore() {
    var work = new Work(1);
    var look = new LookAgain(page, Duration.ofMillis(EACH_SECOND), work::draw);
    ui.add(page);
    look.now();
    assertThat(work.drawn).containsExactly("pågår");
    aSecondPasses();
    assertThat(work.drawn).containsExactly("pågår", "klar");
    assertThat(ui.getPollInterval()).isEqualTo(NEVER);
  }

  @Test
  void whatWasDrawnBeforeThePageIsThereIsLookedAtWhenItIs() {
    var work = new Work(2);
    new LookAgain(page, Duration.ofMillis(EACH_SECOND), work::draw).now();
    assertThat(ui.getPollInterval()).isEqualTo(NEVER);
    ui.add(page);
    assertThat(ui.getPollInterval()).isEqualTo(EACH_SECOND);
    aSecondPasses();
    aSecondPasses();
    aSecondPasses();
    assertThat(work.drawn).containsExactly("pågår", "pågår", "klar");
  }

  @Test
  void whatIsOverIsNotLookedAtAgain() {
    var work = new Work(0);
    ui.add(page);
    new LookAgain(page, Duration.ofMillis(EACH_SECOND), work::draw).now();
    aSecondPasses();
    assertThat(work.drawn).containsExactly("klar");
  }

  @Test
  void aPageThatIsLeftAsksNoMore() {
    ui.add(page);
    new LookAgain(page, Duration.ofMillis(EACH_SECOND), () -> true).now();
    ui.remove(page);
    assertThat(ui.getPollInterval()).isEqualTo(NEVER);
  }
}
