package org.alongside.server.page;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import org.alongside.server.api.Problem;
import org.alongside.server.api.Problems;

/**
 * An expected failure while a page works becomes words: on a form that was sent, a message above
 * it, with everything typed still there; on a page that was opened, a page that says why. An
 * unexpected one goes on to the error page with its number.
 */
public class PageFailures extends ExceptionHandlerWrapper {

  /** Name of the request attribute under which the error pages find the {@link Problem}. */
  public static final String PROBLEM = "problem";

  public PageFailures(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    while (events.hasNext()) {
      Throwable failure = events.next().getContext().getException();
      Optional<Problem> problem = Problems.of(failure);
      if (problem.isPresent()) {
        events.remove();
        tell(FacesContext.getCurrentInstance(), problem.get());
      }
    }
    getWrapped().handle();
  }

  private static void tell(FacesContext context, Problem problem) {
    boolean form = context.isPostback() && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    if (form) {
      context.addMessage(
          null, new FacesMessage(FacesMessage.SEVERITY_ERROR, problem.detail(), problem.detail()));
      context.renderResponse();
      return;
    }
    try {
      context.getExternalContext().getRequestMap().put(PROBLEM, problem);
      context.getExternalContext().responseSendError(problem.status(), problem.title());
      context.responseComplete();
    } catch (IOException e) {
      throw new FacesException(e);
    }
  }
}
