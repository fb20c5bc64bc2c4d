package org.alongside.server.account.page;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** Words that are shown after the redirect. */
final class PageMessages {

  private PageMessages() {}

  static void done(String sentence) {
    FacesContext context = FacesContext.getCurrentInstance();
    context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, sentence));
    context.getExternalContext().getFlash().setKeepMessages(true);
  }
}
