package se.besked.platform.guard.walk;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationListener;
import se.besked.platform.guard.book.Book;
import se.besked.platform.guard.surfaces.Surfaces;

/** The host that is walked tells what there is to walk. */
@TestComponent
class WrittenSurfaces implements ApplicationListener<ApplicationReadyEvent> {
  @Override
  public void onApplicationEvent(ApplicationReadyEvent ready) {
    Book.here().there(Surfaces.of(ready.getApplicationContext()));
  }
}
