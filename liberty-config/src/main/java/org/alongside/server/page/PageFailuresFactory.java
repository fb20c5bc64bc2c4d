package org.alongside.server.page;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link PageFailures} in front of Faces' own handler; named in faces-config.xml. */
public class PageFailuresFactory extends ExceptionHandlerFactory {

  public PageFailuresFactory(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new PageFailures(getWrapped().getExceptionHandler());
  }
}
