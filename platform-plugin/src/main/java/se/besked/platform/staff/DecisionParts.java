package se.besked.platform.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.Party;
import se.besked.casework.changes.CorrectDecision;
import se.besked.casework.decisions.Decision;
import se.besked.casework.decisions.Decisions;
import se.besked.casework.ids.PersonId;
import se.besked.casework.receipts.NoticeBoard;
import se.besked.casework.receipts.Receipt;
import se.besked.casework.receipts.Receipts;
import se.besked.formkit.vaadin.DayPicker;
import se.besked.formkit.vaadin.Expander;
import se.besked.formkit.vaadin.RadioChoices;
import se.besked.formkit.vaadin.SummaryList;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.AppealWindow;
import se.besked.platform.layout.Part;
import se.besked.platform.site.Dates;

/**
 * The decisions of a case for staff: what was decided, what each party has seen of it and until
 * when they may appeal, service on paper, and the day on the notice board.
 */
@org.springframework.stereotype.Component
class DecisionParts {
  private final Decisions decisions;
  private final Receipts receipts;
  private final NoticeBoard noticeBoard;
  private final CaseFiles caseFiles;
  private final CorrectDecision corrections;

  DecisionParts(
      Decisions decisions,
      Receipts receipts,
      NoticeBoard noticeBoard,
      CaseFiles caseFiles,
      CorrectDecision corrections) {
    this.decisions = decisions;
    this.receipts = receipts;
    this.noticeBoard = noticeBoard;
    this.caseFiles = caseFiles;
    this.corrections = corrections;
  }

  Component of(Actor.Staff staff, CaseFile file, Component on, Command reload) {
    var all = decisions.of(staff, file.id());
    if (all.isEmpty()) {
      return new Div();
    }
    var part = new Part(on.getTranslation("staff.decisions"));
    for (var decision : all) {
      part.add(new H3(decision.number()), facts(staff, file, decision, on));
      if (decision.appealRoute() == AppealRoute.LEGALITY_REVIEW) {
        part.add(
            CaseRights.of(staff, file).announce()
                ? announcement(staff, decision, on, reload)
                : announced(decision, on));
      }
      corrections(staff, decision, on).forEach(part::add);
      receipts(staff, file, decision, on, reload, part);
    }
    return part;
  }

  private static String by(Decision decision, Component on) {
    var rapporteur = decision.rapporteur();
    return rapporteur == null
        ? decision.decidedBy()
        : on.getTranslation("staff.decision.by.two", decision.decidedBy(), rapporteur);
  }

  private SummaryList facts(Actor.Staff staff, CaseFile file, Decision decision, Component on) {
    var published = decision.publishedAt();
    var list =
        new SummaryList()
            .row(on.getTranslation("staff.decision.outcome"), decision.headline())
            .row(on.getTranslation("staff.decision.basis"), decision.legalBasis().shown())
            .row(
                on.getTranslation("staff.decision.route"),
                on.getTranslation("staff.route." + decision.appealRoute()))
            .row(on.getTranslation("staff.decision.by"), by(decision, on))
            .row(
                on.getTranslation("staff.decision.at"),
                Dates.moment(decision.decidedAt(), UI.getCurrentOrThrow().getLocale()));
    if (!decision.isValid()) {
      list.row(
          on.getTranslation("staff.decision.valid"), on.getTranslation("staff.decision.replaced"));
    }
    if (published == null) {
      list.row(
          on.getTranslation("staff.decision.letter"), on.getTranslation("staff.decision.printing"));
    } else {
      for (int edition = 1; edition <= decision.edition(); edition++) {
        var pdf =
            new Anchor(
                "%s/beslut/%s.pdf?utgava=%d"
                    .formatted(StaffCasePage.address(file.id()), decision.id(), edition),
                decision.number() + (edition == 1 ? "" : "-" + edition) + ".pdf");
        pdf.setRouterIgnore(true);
        list.row(on.getTranslation("staff.decision.letter"), pdf);
      }
    }
    if (decisions.hasSupport(staff, decision.id())) {
      var support =
          new Anchor(
              StaffCasePage.address(file.id()) + "/beslut/" + decision.id() + "/underlag.pdf",
              on.getTranslation("staff.decision.support.file"));
      support.setRouterIgnore(true);
      list.row(on.getTranslation("staff.decision.support"), support);
    }
    return list;
  }

  /** For those who only read: the day, or that there is none yet. */
  private static Paragraph announced(Decision decision, Component on) {
    var day = decision.announcedOn();
    return new Paragraph(
        day == null
            ? on.getTranslation("staff.receipt.not-announced")
            : on.getTranslation(
                "staff.board.day", Dates.day(day, UI.getCurrentOrThrow().getLocale())));
  }

  private List<Component> corrections(Actor.Staff staff, Decision decision, Component on) {
    if (decision.edition() == 1) {
      return List.of();
    }
    return corrections.of(staff, decision.id()).stream()
        .map(
            c ->
                (Component)
                    new Paragraph(
                        on.getTranslation(
                            "staff.correction",
                            Dates.moment(c.at(), UI.getCurrentOrThrow().getLocale()),
                            c.corrector(),
                            c.slip())))
        .toList();
  }

  private Div announcement(Actor.Staff staff, Decision decision, Component on, Command reload) {
    var announced = day(on, "staff.board.announced");
    announced.setValue(decision.announcedOn());
    var down = day(on, "staff.board.down");
    down.setValue(decision.takenDownOn());
    var save =
        new Button(
            on.getTranslation("staff.board.save"),
            click -> {
              var noDay =
                  announced.check(day -> day == null, on.getTranslation("staff.board.missing"));
              var wrong = down.check();
              if (noDay.isEmpty() && wrong.isEmpty()) {
                register(staff, decision, announced, down, on, reload);
              }
            });
    var box = new Div(new Paragraph(on.getTranslation("staff.board.text")), announced, down, save);
    box.addClassName("staff-form");
    return box;
  }

  private void register(
      Actor.Staff staff,
      Decision decision,
      DayPicker announced,
      DayPicker down,
      Component on,
      Command reload) {
    try {
      Notices.attempt(
          on,
          () -> {
            var unused =
                noticeBoard.register(staff, decision.id(), announced.getValue(), down.getValue());
          },
          reload);
    } catch (IllegalArgumentException nonsense) {
      announced.setInvalid(true);
      announced.setErrorMessage(nonsense.getMessage());
    }
  }

  private void receipts(
      Actor.Staff staff,
      CaseFile file,
      Decision decision,
      Component on,
      Command reload,
      Part part) {
    Map<PersonId, String> names =
        caseFiles.parties(staff, file.id()).stream()
            .collect(Collectors.toMap(Party::person, party -> party.name().full()));
    for (var receipt : receipts.of(staff, decision.id())) {
      var name = names.getOrDefault(receipt.person(), "");
      part.add(new Paragraph(on.getTranslation("staff.receipt.of", name)), seen(receipt, on));
      if (!receipt.acknowledged() && CaseRights.of(staff, file).work()) {
        part.add(
            new Expander(
                on.getTranslation("staff.service.record", name),
                service(staff, decision, receipt, on, reload)));
      }
    }
  }

  private SummaryList seen(Receipt receipt, Component on) {
    var list = new SummaryList();
    row(list, on, "staff.receipt.available", receipt.madeAvailableAt());
    row(list, on, "staff.receipt.notified", receipt.notifiedAt());
    row(list, on, "staff.receipt.opened", receipt.openedAt());
    var method = receipt.method();
    row(list, on, "staff.receipt.confirmed", receipt.acknowledgedAt());
    if (method != null) {
      list.row(
          on.getTranslation("staff.receipt.method"), on.getTranslation("staff.method." + method));
    }
    row(list, on, "staff.receipt.downloaded", receipt.letterDownloadedAt());
    list.row(
        on.getTranslation("staff.receipt.last-day"),
        switch (receipt.window()) {
          case AppealWindow.Running(var deadline) ->
              Dates.weekday(deadline.lastDay(), UI.getCurrentOrThrow().getLocale());
          case AppealWindow.NotAnnounced() -> on.getTranslation("staff.receipt.not-announced");
          case AppealWindow.NotReceived() -> on.getTranslation("staff.receipt.not-received");
        });
    return list;
  }

  private static void row(
      SummaryList list,
      Component on,
      String key,
      java.time.@org.jspecify.annotations.Nullable Instant at) {
    list.row(
        on.getTranslation(key),
        at == null
            ? on.getTranslation("staff.receipt.no")
            : Dates.moment(at, UI.getCurrentOrThrow().getLocale()));
  }

  private Div service(
      Actor.Staff staff, Decision decision, Receipt receipt, Component on, Command reload) {
    var method = new RadioChoices<Receipt.Method>(on.getTranslation("staff.service.method"));
    method.setItems(Receipt.Method.SIGNED_RECEIPT, Receipt.Method.SIMPLIFIED_SERVICE);
    method.setItemLabelGenerator(m -> on.getTranslation("staff.method." + m));
    var day = day(on, "staff.service.day");
    var save =
        new Button(
            on.getTranslation("staff.service.save"),
            click -> {
              var chosen = method.getValue();
              method.setInvalid(chosen == null);
              method.setErrorMessage(
                  chosen == null ? on.getTranslation("staff.service.method.missing") : "");
              var noDay = day.check(d -> d == null, on.getTranslation("staff.service.day.missing"));
              if (chosen != null && noDay.isEmpty()) {
                record(staff, decision, receipt, chosen, day, on, reload);
              }
            });
    var box = new Div(method, day, save);
    box.addClassName("staff-form");
    return box;
  }

  private void record(
      Actor.Staff staff,
      Decision decision,
      Receipt receipt,
      Receipt.Method method,
      DayPicker day,
      Component on,
      Command reload) {
    try {
      Notices.attempt(
          on,
          () -> {
            var unused =
                receipts.recordService(
                    staff, decision.id(), receipt.person(), method, day.getValue());
          },
          reload);
    } catch (IllegalArgumentException notYet) {
      day.setInvalid(true);
      day.setErrorMessage(on.getTranslation("staff.service.day.future"));
    }
  }

  private static DayPicker day(Component on, String key) {
    var picker = new DayPicker("", on.getTranslation(key));
    picker.setLocale(UI.getCurrentOrThrow().getLocale());
    return picker;
  }
}
