package org.alongside.registry.page;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a page was asked with, and what it says on the page that is opened next. */
final class PageRequest {

  private PageRequest() {}

  static void done(String text) {
    add(FacesMessage.SEVERITY_INFO, text);
  }

  static void warn(String text) {
    add(FacesMessage.SEVERITY_WARN, text);
  }

  static void failed(String text) {
    add(FacesMessage.SEVERITY_ERROR, text);
  }

  /** A parameter of the address or of the form sent; empty if there is none. */
  static String parameter(String name) {
    return parameters().getOrDefault(name, "");
  }

  /** All parameters of the address and of the form sent. */
  static Map<String, String> parameters() {
    return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
  }

  /** A parameter as it stands in an address. */
  static String encoded(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** The address of a part of a cohort's workspace. */
  static String cohortTab(String tab) {
    return "/registry/cohort.xhtml?" + encoded("code", parameter("code")) + "&tab=" + tab;
  }

  /** The address of the page of the person asked for. */
  static String participant() {
    return "/registry/participant.xhtml?" + encoded("code", parameter("code"));
  }

  /** A parameter that is a small number, such as which page of a list is asked for; else 0. */
  static int number(String name) {
    String text = parameter(name);
    return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
  }

  /** Opens a page of this application by address, with the messages so far. */
  static void goTo(String address) {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    external.getFlash().setKeepMessages(true);
    external.getFlash().setRedirect(true);
    try {
      external.redirect(external.getRequestContextPath() + address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(FacesMessage.Severity severity, String text) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, text));
  }
}
