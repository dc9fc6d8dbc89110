package se.besked.platform.mypage;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.ReviewCase;
import se.besked.casework.cases.Withdrawal;
import se.besked.casework.store.Stale;
import se.besked.formkit.vaadin.Callout;
import se.besked.journey.catalogue.EServices;
import se.besked.platform.identity.CitizenPrincipal;
import se.besked.platform.identity.CurrentCitizen;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.site.CourseKeys;

/** Asks once more before an application is taken back. */
@Route(value = "arende/:id/aterkalla", layout = MainLayout.class)
@RolesAllowed(CitizenPrincipal.ROLE)
class WithdrawView extends CasePage {
  private final transient ReviewCase reviewCase;
  private final transient EServices services;

  WithdrawView(
      MyMatters matters, CurrentCitizen citizen, ReviewCase reviewCase, EServices services) {
    super(matters, citizen);
    this.reviewCase = reviewCase;
    this.services = services;
  }

  @Override
  void show(MyCase matter, QueryParameters query) {
    title(getTranslation(key(matter, "matter.withdraw.title")));
    var about = new Paragraph(matter.summary(getLocale()).title());
    about.addClassName("lead");
    body().add(about);
    if (matter.file() instanceof CaseFile.Withdrawn) {
      body()
          .add(
              Callout.success(
                  getTranslation(key(matter, "matter.withdraw.done.title")),
                  getTranslation("matter.withdraw.done.text", matter.number())));
    } else if (!matter.mayWithdraw()) {
      body().add(new Paragraph(getTranslation(key(matter, "matter.withdraw.not"))));
    } else {
      body()
          .add(new Paragraph(getTranslation(key(matter, "matter.withdraw.text"))), buttons(matter));
    }
  }

  private Div buttons(MyCase matter) {
    var yes =
        new Button(getTranslation(key(matter, "matter.withdraw.yes")), click -> withdraw(matter));
    yes.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
    yes.setDisableOnClick(true);
    var row =
        new Div(
            yes,
            new Anchor(address(matter.id()), getTranslation(key(matter, "matter.withdraw.no"))));
    row.addClassName("button-row");
    return row;
  }

  private void withdraw(MyCase matter) {
    try {
      switch (reviewCase.withdraw(actor(), matter.file())) {
        case Withdrawal.Done done -> reload(matter.id());
        case Withdrawal.BeingRegistered late -> tooLate(matter);
        case Withdrawal.AlreadyRegistered late -> tooLate(matter);
      }
    } catch (Stale decidedMeanwhile) {
      reload(matter.id());
      body()
          .addComponentAsFirst(
              Callout.warning(
                  getTranslation("matter.stale.title"), getTranslation("matter.stale.text")));
    }
  }

  private String key(MyCase matter, String key) {
    return CourseKeys.of(services, matter.file().head().service(), key);
  }

  private void tooLate(MyCase matter) {
    reload(matter.id());
    body()
        .addComponentAsFirst(
            Callout.warning(
                getTranslation("matter.withdraw.late.title"),
                getTranslation("matter.withdraw.late.text")));
  }
}
