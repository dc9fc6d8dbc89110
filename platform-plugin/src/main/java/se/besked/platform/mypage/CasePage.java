package se.besked.platform.mypage;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import java.util.UUID;
import se.besked.casework.access.Actor;
import se.besked.casework.ids.CaseId;
import se.besked.formkit.vaadin.BackLink;
import se.besked.platform.identity.CurrentCitizen;
import se.besked.platform.layout.Page;

/**
 * A page about one case, {@code arende/<id>/…}. A case that is another's looks like one that does
 * not exist.
 */
abstract class CasePage extends Page implements BeforeEnterObserver {
  static final String ID = "id";

  private final transient MyMatters matters;
  private final transient CurrentCitizen citizen;
  private final Div body = new Div();

  @SuppressWarnings("this-escape")
  CasePage(MyMatters matters, CurrentCitizen citizen) {
    this.matters = matters;
    this.citizen = citizen;
    add(body);
  }

  @Override
  public final void beforeEnter(BeforeEnterEvent event) {
    var found = event.getRouteParameters().get(ID).flatMap(CasePage::id).flatMap(this::find);
    if (found.isEmpty() && hasSent(event)) {
      event.forwardTo(OwnPapersView.class);
      return;
    }
    if (found.isEmpty()) {
      event.rerouteToError(NotFoundException.class);
      return;
    }
    renew(found.get(), event.getLocation().getQueryParameters());
  }

  /** Reads the case again and shows the page as it is now. */
  final void reload(CaseId id) {
    find(id).ifPresent(matter -> renew(matter, QueryParameters.empty()));
    heading().takeFocus();
  }

  private void renew(MyCase matter, QueryParameters query) {
    errors().clear();
    above().removeAll();
    above().add(new BackLink(backTo(matter)));
    body.removeAll();
    show(matter, query);
  }

  /** Sets the title and fills {@link #body()}. */
  abstract void show(MyCase matter, QueryParameters query);

  /** Where "Tillbaka" leads: the case page, except from there. */
  String backTo(MyCase matter) {
    return address(matter.id());
  }

  final Div body() {
    return body;
  }

  final Actor.Citizen actor() {
    return citizen.actor();
  }

  static String address(CaseId id) {
    return "arende/" + id;
  }

  private boolean hasSent(BeforeEnterEvent event) {
    return event
        .getRouteParameters()
        .get(ID)
        .flatMap(CasePage::id)
        .filter(id -> matters.sentTo(citizen.actor(), id))
        .isPresent();
  }

  private Optional<MyCase> find(CaseId id) {
    return matters.find(citizen.actor(), id);
  }

  static Optional<CaseId> id(String text) {
    try {
      return Optional.of(new CaseId(UUID.fromString(text)));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
