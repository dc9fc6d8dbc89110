package se.besked.platform.layout;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;
import se.besked.platform.identity.LoginTarget;
import se.besked.platform.site.Language;
import se.besked.platform.site.Messages;

/** What every browser window starts with: its language and Vaadin's own sentences in it. */
@Component
class UiSetup implements VaadinServiceInitListener {
  private static final String CONNECTION_TEXTS =
      """
      const c = window.Vaadin && window.Vaadin.connectionIndicator;
      if (c) {
        c.onlineText = $0;
        c.offlineText = $1;
        c.reconnectingText = $2;
        c.setAttribute('role', 'status');
      }
      document.documentElement.lang = $3
      """;

  private final Messages messages;

  UiSetup(Messages messages) {
    this.messages = messages;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().addUIInitListener(init -> start(init.getUI()));
    event.addIndexHtmlRequestListener(
        page ->
            page.getDocument()
                .child(0)
                .attr("lang", Language.of(page.getVaadinRequest()).getLanguage()));
    event
        .getSource()
        .setSystemMessagesProvider(
            info -> {
              var texts = new CustomizedSystemMessages();
              texts.setSessionExpiredURL(LoginTarget.OVER);
              texts.setSessionExpiredNotificationEnabled(false);
              // No session's cookie, and a page that no longer follows what the server says.
              texts.setCookiesDisabledURL(LoginTarget.LOST);
              texts.setCookiesDisabledNotificationEnabled(false);
              texts.setSyncErrorURL(LoginTarget.LOST);
              texts.setSyncErrorNotificationEnabled(false);
              var locale = info.getLocale();
              texts.setInternalErrorCaption(
                  messages.getTranslation("error.internal.title", locale));
              texts.setInternalErrorMessage(messages.getTranslation("error.reload", locale));
              return texts;
            });
  }

  private static void start(UI ui) {
    ui.setLocale(Language.of(com.vaadin.flow.server.VaadinRequest.getCurrent()));
    var reconnecting = ui.getTranslation("connection.reconnecting");
    ui.getReconnectDialogConfiguration().setDialogText(reconnecting);
    ui.getReconnectDialogConfiguration().setDialogTextGaveUp(ui.getTranslation("connection.lost"));
    ui.getPage()
        .executeJs(
            CONNECTION_TEXTS,
            ui.getTranslation("connection.online"),
            ui.getTranslation("connection.lost"),
            reconnecting,
            ui.getLocale().getLanguage());
  }
}
