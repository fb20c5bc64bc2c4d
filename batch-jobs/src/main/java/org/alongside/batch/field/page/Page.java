package org.alongside.batch.field.page;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.alongside.batch.BatchException;
import org.jspecify.annotations.Nullable;

/** What the pages of field tools are asked with and say. */
final class Page {

  private static final String FORM = "multipart/form-data";

  private Page() {}

  /**
   * Of the address and the form. Those of a form with a file are read part by part: as parameters
   * Liberty gives them without their line breaks.
   */
  static Map<String, String> parameters() {
    ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
    Map<String, String> parameters = new LinkedHashMap<>(context.getRequestParameterMap());
    boolean parts =
        Objects.requireNonNullElse(context.getRequestContentType(), "").startsWith(FORM);
    if (parts && context.getRequest() instanceof HttpServletRequest request) {
      try {
        for (Part part : request.getParts()) {
          if (part.getSubmittedFileName() == null) {
            parameters.put(part.getName(), text(part));
          }
        }
      } catch (IOException | ServletException e) {
        throw new IllegalStateException("The form could not be read", e);
      }
    }
    return parameters;
  }

  private static String text(Part part) throws IOException {
    try (InputStream content = part.getInputStream()) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static String parameter(String name) {
    return parameters().getOrDefault(name, "");
  }

  /** Another page, on which what was said here is read. */
  static String next(String address) {
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    return address;
  }

  static void done(String sentence) {
    add(FacesMessage.SEVERITY_INFO, sentence);
  }

  static void failed(String sentence) {
    add(FacesMessage.SEVERITY_ERROR, sentence);
  }

  static void failed(BatchException e) {
    failed(e.title() + ". " + e.detail());
  }

  private static void add(FacesMessage.Severity severity, String sentence) {
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(severity, sentence, sentence));
  }

  /** Whether a file was chosen. */
  static boolean isSent(@Nullable Part part) {
    return part != null && part.getSize() > 0;
  }

  /** What the sender calls the file. */
  static String name(Part part) {
    return Objects.requireNonNullElse(part.getSubmittedFileName(), "export");
  }
}
