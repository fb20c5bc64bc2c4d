package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.alongside.registry.RegistryException;
import org.alongside.registry.erasure.ErasePerson;
import org.alongside.registry.finding.Finding;

/** Erases one person for good, after his code was typed again and a reason given. */
@Named
@RequestScoped
public class ErasePage {

  @Inject private ErasePerson erasePerson;

  private final String code = PageRequest.parameter("code");
  private String confirmation = "";
  private String error = "";

  public String getCode() {
    return code;
  }

  /** The code as typed again. */
  public String getConfirmation() {
    return confirmation;
  }

  public void setConfirmation(String confirmation) {
    this.confirmation = confirmation;
  }

  /** What is missing; empty if nothing is. */
  public String getError() {
    return error;
  }

  /**
   * @throws RegistryException if there is nobody that the viewer may see
   */
  public void open() {
    erasePerson.find(code);
  }

  /** Erases the person and leaves for the list. */
  public void erase() {
    try {
      erasePerson.erase(code, confirmation);
      PageRequest.done("The person is erased. The next night counts the same totals as before.");
      PageRequest.goTo("/registry/participants.xhtml");
    } catch (RegistryException e) {
      if (e.findings().isEmpty()) {
        throw e;
      }
      Finding finding = e.findings().get(0);
      error =
          "reason".equals(finding.column())
              ? "Say why, in 400 characters at most and without saying who."
              : finding.message();
    }
  }
}
