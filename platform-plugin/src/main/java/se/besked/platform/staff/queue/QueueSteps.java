package se.besked.platform.staff.queue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import se.besked.casework.access.Actor;
import se.besked.casework.ids.CaseId;
import se.besked.casework.queue.Assigned;
import se.besked.casework.queue.Colleague;
import se.besked.casework.queue.WorkOnCases;
import se.besked.formkit.vaadin.DayPicker;
import se.besked.formkit.vaadin.Expander;
import se.besked.formkit.vaadin.TypedField;
import se.besked.kernel.people.NumbersInText;

/** What can be done with the chosen cases. */
final class QueueSteps extends Div {
  private static final int LONGEST_TASK = 200;

  /** One step with one case. */
  interface Step {
    Assigned with(Actor.Staff staff, CaseId id);
  }

  /** Takes a step with all that is chosen. */
  interface Taking {
    /**
     * Takes it.
     *
     * @param name as in the report
     * @param about what it is about, as the report names it; empty for nothing
     */
    void take(String name, String about, Step step);
  }

  private final transient WorkOnCases work;
  private final transient Taking taking;
  private final Paragraph chosen = new Paragraph();
  private final ComboBox<Colleague> colleague = new ComboBox<>();
  private final TextField text = new TypedField();
  private final DayPicker due = new DayPicker();
  private final Expander handing;
  private final Expander tasking;

  QueueSteps(WorkOnCases work, List<Colleague> colleagues, Taking taking) {
    this.work = work;
    this.taking = taking;
    addClassName("queue-steps");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", getTranslation("staff.queue.steps"));
    var claim = new Button(getTranslation("staff.queue.step.claim"), click -> claim());
    claim.setId("ta");
    var release = new Button(getTranslation("staff.queue.step.release"), click -> release());
    release.setId("slapp");
    var plain = new Div(claim, release);
    plain.addClassName("staff-list__buttons");
    colleague.setItems(colleagues);
    colleague.setItemLabelGenerator(c -> c.name() + " (" + c.userId() + ")");
    colleague.setLabel(getTranslation("staff.queue.step.colleague"));
    colleague.setId("kollega");
    var over = new Button(getTranslation("staff.queue.step.hand-over"), click -> handOver());
    over.setId("lamna-over");
    text.setLabel(getTranslation("staff.queue.step.task.text"));
    text.setHelperText(getTranslation("staff.queue.step.task.hint"));
    text.setMaxLength(LONGEST_TASK);
    text.setManualValidation(true);
    text.setId("uppgift");
    due.setLabel(getTranslation("staff.queue.step.task.due"));
    due.setId("uppgift-senast");
    var task = new Button(getTranslation("staff.queue.step.task.add"), click -> addTask());
    task.setId("lagg-uppgift");
    handing = new Expander(getTranslation("staff.queue.step.hand-over.title"), colleague, over);
    handing.setId("overlamning");
    tasking = new Expander(getTranslation("staff.queue.step.task"), text, due, task);
    tasking.setId("ny-uppgift");
    add(chosen, plain, handing, tasking);
    count(0);
  }

  void count(int n) {
    chosen.setText(getTranslation("staff.queue.chosen", n));
  }

  void claim() {
    taking.take("claim", "", work::claim);
  }

  void release() {
    taking.take("release", "", work::release);
  }

  /** Opens the choice of a colleague and goes there. */
  void chooseColleague() {
    handing.setOpen(true);
    colleague.focus();
  }

  /** Opens the field for a task and goes there. */
  void writeTask() {
    tasking.setOpen(true);
    text.focus();
  }

  private void handOver() {
    var to = colleague.getValue();
    colleague.setInvalid(to == null);
    colleague.setErrorMessage(
        to == null ? getTranslation("staff.queue.step.colleague.missing") : "");
    if (to == null) {
      colleague.focus();
      return;
    }
    taking.take("hand-over", to.name(), (staff, id) -> work.handOver(staff, id, to.userId()));
  }

  private void addTask() {
    var words = text.getValue().strip();
    String problem =
        words.isEmpty()
            ? getTranslation("staff.queue.step.task.missing")
            : NumbersInText.isIn(words) ? getTranslation("staff.queue.step.task.number") : "";
    text.setInvalid(!problem.isEmpty());
    text.setErrorMessage(problem);
    var unreadable = due.check();
    if (!problem.isEmpty()) {
      text.focus();
      return;
    }
    if (unreadable.isPresent()) {
      due.focus();
      return;
    }
    LocalDate day = due.getValue();
    taking.take("task", words, (staff, id) -> work.addTask(staff, id, words, day));
    text.clear();
    due.clear();
  }
}
