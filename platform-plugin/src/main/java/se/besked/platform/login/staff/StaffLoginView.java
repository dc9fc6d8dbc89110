package se.besked.platform.login.staff;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import se.besked.casework.login.LoginToken;
import se.besked.casework.login.Logins;
import se.besked.casework.login.StaffLogins;
import se.besked.casework.login.StaffLogins.AtProvider;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.ErrorSummary;
import se.besked.formkit.vaadin.TypedField;
import se.besked.integrations.stafflogin.Audience;
import se.besked.integrations.stafflogin.LoginProvider;
import se.besked.integrations.stafflogin.metadata.IdentityProviders;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.identity.LoginTarget;
import se.besked.platform.identity.NewSessionId;
import se.besked.platform.identity.SiteCookies;
import se.besked.platform.identity.SiteCookies.Kind;
import se.besked.platform.identity.StaffPrincipal;
import se.besked.platform.identity.StaffSession;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.PublicLayout;
import se.besked.platform.login.provider.RefusalNotice;
import se.besked.platform.login.staff.StaffAccounts.Attempt;

/** Where staff log in. */
@Route(value = "personal/logga-in", layout = PublicLayout.class)
@AnonymousAllowed
class StaffLoginView extends Page implements BeforeEnterObserver {
  private final StaffAccounts accounts;
  private final CurrentStaff current;
  private final Logins logins;
  private final StaffLogins staffLogins;
  private final SiteCookies cookies;
  private final List<LoginProvider> providers;
  private final Div ways = new Div();
  private final TextField id = new TypedField(getTranslation("staff.login.id"));
  private final PasswordField password = new PasswordField(getTranslation("staff.login.password"));
  private String target = LoginTarget.STAFF;

  StaffLoginView(
      StaffAccounts accounts,
      CurrentStaff current,
      Logins logins,
      StaffLogins staffLogins,
      SiteCookies cookies,
      IdentityProviders providers) {
    this.providers = providers.of(Audience.STAFF);
    this.accounts = accounts;
    this.current = current;
    this.logins = logins;
    this.staffLogins = staffLogins;
    this.cookies = cookies;
    title(getTranslation("staff.login.title"));
    add(ways);
    if (accounts.all().isEmpty() && this.providers.isEmpty()) {
      add(
          Callout.info(
              getTranslation("staff.login.none.title"), getTranslation("staff.login.none.text")));
    } else if (!accounts.all().isEmpty()) {
      if (!this.providers.isEmpty()) {
        add(new H2(getTranslation("staff.login.password-way")));
      }
      form();
      demo();
    }
  }

  private void form() {
    id.setId("staff-id");
    id.setAutocomplete(Autocomplete.USERNAME);
    password.setId("staff-password");
    password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
    var go = new Button(getTranslation("staff.login.go"), click -> logIn());
    go.setId("staff-go");
    go.addThemeVariants(ButtonVariant.PRIMARY);
    go.addClickShortcut(Key.ENTER);
    var row = new Div(go);
    row.addClassName("button-row");
    var column = new Div(new Div(id), new Div(password), row);
    column.addClassName("column");
    add(column);
  }

  private void demo() {
    var shown = new UnorderedList();
    for (var account : accounts.all()) {
      if (account.shownPassword() != null) {
        shown.add(
            new ListItem(
                getTranslation(
                    "staff.login.demo.account",
                    account.id(),
                    account.shownPassword(),
                    account.name())));
      }
    }
    if (shown.getComponentCount() > 0) {
      add(
          new Callout(
              Callout.Kind.INFO,
              getTranslation("staff.login.demo.title"),
              new Paragraph(getTranslation("staff.login.demo.text")),
              shown));
    }
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    target = LoginTarget.ofStaff(LoginTarget.asked(event).orElse(""));
    if (current.find().isPresent()) {
      event.getUI().getPage().setLocation(target);
      return;
    }
    ways.removeAll();
    RefusalNotice.of(event, this::getTranslation).ifPresent(ways::add);
    providers.forEach(provider -> ways.add(way(provider)));
  }

  private Paragraph way(LoginProvider provider) {
    var text =
        providers.size() == 1
            ? getTranslation("staff.login.provider")
            : getTranslation("staff.login.provider-named", provider.name());
    var link = new Anchor(provider.start(target), text);
    link.setId("provider-" + provider.id());
    link.setRouterIgnore(true);
    link.addClassNames("button", "button--primary");
    return new Paragraph(link);
  }

  private void logIn() {
    errors().clear();
    var address = VaadinRequest.getCurrent().getRemoteAddr();
    switch (accounts.attempt(id.getValue(), password.getValue(), address)) {
      case Attempt.Welcome(var staff) -> open(staff);
      case Attempt.Wrong() -> refuse("WRONG", getTranslation("staff.login.wrong"));
      case Attempt.TooMany(var wait) ->
          refuse("TOO_MANY", getTranslation("staff.login.too-many", wait.toSeconds() + 1));
    }
  }

  private void refuse(String why, String sentence) {
    staffLogins.refusedPassword(accounts.named(id.getValue()), why);
    password.clear();
    errors().show(List.of(new ErrorSummary.Problem("staff-id", sentence)));
  }

  /** One person at a time in one browser: a citizen's login in it ends here. */
  private void open(StaffPrincipal staff) {
    cookies
        .read(VaadinRequest.getCurrent().getCookies(), Kind.LOGIN)
        .map(LoginToken::new)
        .ifPresent(logins::end);
    VaadinService.getCurrentResponse().addCookie(cookies.cleared(Kind.LOGIN));
    NewSessionId.give(VaadinRequest.getCurrent());
    var opened = staffLogins.open(staff.actor(), AtProvider.password(staff.userId()));
    VaadinSession.getCurrent()
        .getSession()
        .setAttribute(StaffSession.ATTRIBUTE, new StaffSession.Login(staff, opened));
    UI.getCurrent().getPage().setLocation(target);
  }
}
