package org.alongside.server.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What broke while a page was made. The person sees a number; the log has the same number with the
 * cause, so that an administrator can find it.
 */
@Named
@RequestScoped
public class Incident {

  private static final Logger LOGGER = Logger.getLogger(Incident.class.getName());

  private final HttpServletRequest request;
  private final String number = newNumber();
  private boolean logged;

  @Inject
  public Incident(HttpServletRequest request) {
    this.request = request;
  }

  /** A number nobody has seen before, short enough to be read out on the telephone. */
  public static String newNumber() {
    return UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  }

  /** Logs the cause once. */
  public String getNumber() {
    if (!logged
        && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause) {
      LOGGER.log(Level.SEVERE, cause, () -> "Incident " + number + " while making a page");
    }
    logged = true;
    return number;
  }
}
