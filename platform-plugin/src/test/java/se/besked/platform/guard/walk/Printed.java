package se.besked.platform.guard.walk;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import se.besked.kernel.documents.LetterContent;
import se.besked.kernel.documents.LetterPress;
import se.besked.platform.guard.surfaces.Papers;

/** Stands beside the press and notes whose papers it prints. */
@TestComponent
public class Printed implements BeanPostProcessor {
  private final Set<String> papers = ConcurrentHashMap.newKeySet();

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (!(bean instanceof LetterPress press)) {
      return bean;
    }
    return new LetterPress() {
      @Override
      public byte[] print(LetterContent letter) {
        papers.add(whose());
        return press.print(letter);
      }

      @Override
      public List<String> unprintable(String text) {
        return press.unprintable(text);
      }
    };
  }

  private static String whose() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .map(frame -> Papers.name(frame.getClassName()))
                    .filter(name -> name.matches("(platform|journey)\\..*"))
                    .filter(name -> !name.equals(Papers.name(Printed.class.getName())))
                    .findFirst()
                    .orElseThrow());
  }

  /** As {@link Papers} names them. */
  public Set<String> papers() {
    return Set.copyOf(papers);
  }
}
