package se.besked.platform.pages;

import com.vaadin.flow.component.Component;
import java.util.Locale;

/** Something more on the start page. Beans of this type appear there, in {@code @Order}. */
public interface StartAddition {
  /** Made anew for each visit. */
  Component content(Locale language);
}
