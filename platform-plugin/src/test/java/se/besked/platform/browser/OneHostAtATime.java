package se.besked.platform.browser;

import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Who is logged in is held by a strategy that is one for the whole process, and the host started
 * last brings its own. In production there is one host; here several stand side by side, so the one
 * that is tested gets its own back.
 */
public final class OneHostAtATime implements TestExecutionListener, Ordered {
  @Override
  public void prepareTestInstance(TestContext test) {
    if (test.hasApplicationContext()) {
      test.getApplicationContext()
          .getBeanProvider(SecurityContextHolderStrategy.class)
          .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
    }
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }
}
