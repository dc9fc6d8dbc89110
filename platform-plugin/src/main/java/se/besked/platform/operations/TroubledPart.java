package se.besked.platform.operations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import se.besked.casework.operations.Incident;
import se.besked.casework.operations.TroubledJob;
import se.besked.formkit.vaadin.StatusTag;
import se.besked.platform.layout.Part;
import se.besked.platform.site.Dates;

/** Failed jobs by kind, each with its next try, and then the late ones. */
final class TroubledPart extends Div {
  private final SerializableConsumer<TroubledJob> retry;
  private final SerializableConsumer<String> retryAll;

  TroubledPart(
      List<TroubledJob> jobs,
      SerializableConsumer<TroubledJob> retry,
      SerializableConsumer<String> retryAll) {
    this.retry = retry;
    this.retryAll = retryAll;
    setId("jobb");
    var failing = jobs.stream().filter(j -> j.kind() == Incident.Kind.FAILING).toList();
    var late = jobs.stream().filter(j -> j.kind() == Incident.Kind.LATE).toList();
    add(failing(failing), late(late));
  }

  private Part failing(List<TroubledJob> jobs) {
    var part = new Part(getTranslation("jobs.failing", "" + jobs.size()));
    if (jobs.isEmpty()) {
      part.add(new Paragraph(getTranslation("jobs.failing.none")));
    }
    jobs.stream()
        .collect(Collectors.groupingBy(TroubledJob::job, LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (job, all) -> {
              part.add(new H3(JobWords.name(job, this)));
              var button =
                  new Button(
                      getTranslation("jobs.retry-all", "" + all.size()),
                      click -> retryAll.accept(job));
              button.setAriaLabel(
                  getTranslation("jobs.retry-all", "" + all.size())
                      + ": "
                      + JobWords.name(job, this));
              button.setId("alla-" + job);
              var list = Lines.list();
              all.forEach(j -> list.add(line(j)));
              part.add(button, list);
            });
    return part;
  }

  private com.vaadin.flow.component.html.ListItem line(TroubledJob job) {
    var last = job.lastFailure();
    var button = new Button(getTranslation("jobs.retry"), click -> retry.accept(job));
    button.setAriaLabel(getTranslation("jobs.retry") + ": " + job.instance());
    return Lines.line(
        Lines.about(job.about(), job.instance()),
        getTranslation(
            "jobs.failed",
            "" + job.failures(),
            last == null ? "–" : Dates.moment(last, getLocale()),
            Dates.moment(job.due(), getLocale())),
        Lines.buttons(button));
  }

  private Part late(List<TroubledJob> jobs) {
    var part = new Part(getTranslation("jobs.late", "" + jobs.size()));
    if (jobs.isEmpty()) {
      part.add(new Paragraph(getTranslation("jobs.late.none")));
      return part;
    }
    part.add(new Paragraph(getTranslation("jobs.late.lead")));
    var list = Lines.list();
    jobs.forEach(
        j ->
            list.add(
                Lines.line(
                    Lines.about(j.about(), j.instance()),
                    getTranslation(
                        "jobs.late.since",
                        JobWords.name(j.job(), this),
                        Dates.moment(j.due(), getLocale())),
                    new StatusTag(StatusTag.Tone.WARNING, getTranslation("jobs.late.tag")))));
    part.add(list);
    return part;
  }
}
