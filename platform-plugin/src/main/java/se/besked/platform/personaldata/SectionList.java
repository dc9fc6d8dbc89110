package se.besked.platform.personaldata;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import se.besked.casework.personaldata.PersonalData;

/** What an extract holds: what kinds of rows, and how many of each. */
final class SectionList extends UnorderedList {
  SectionList(PersonalData data) {
    addClassName("staff-list");
    data.sections().stream()
        .filter(section -> !section.rows().isEmpty())
        .forEach(
            section -> {
              var title = new Div(section.title());
              title.addClassName("staff-list__title");
              var count = new Div(getTranslation("data.section.rows", section.rows().size()));
              count.addClassName("soft");
              var item = new ListItem(title, count);
              item.addClassName("staff-list__item");
              add(item);
            });
  }
}
