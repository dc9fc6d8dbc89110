package se.besked.platform.assessment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import se.besked.eservice.Words;
import se.besked.formkit.vaadin.Callout;
import se.besked.kernel.decisions.Assessment;

/**
 * What follows from a matter that is registered and not decided: the outcome, how it was worked
 * out, what is good to know, and what happens then. A fee is put right by contact, not by appeal.
 */
public final class RegistrationPanel extends Div {
  public RegistrationPanel(Assessment assessment, Words words) {
    addClassName("assessment");
    add(
        new Callout(
            Callout.Kind.INFO,
            assessment.headline(),
            new Paragraph(getTranslation("assessment.preliminary.registration"))));
    add(
        new H2(getTranslation("assessment.tried.registration")),
        Findings.named(assessment.findings(), words));
    var known = new UnorderedList();
    assessment.whatWouldChange().forEach(s -> known.add(new ListItem(s)));
    add(new H2(getTranslation("assessment.change.registration")), known);
    add(
        new H2(getTranslation("assessment.next")),
        new Paragraph(words.say("service.next")),
        new Paragraph(words.say("service.correct")));
  }
}
