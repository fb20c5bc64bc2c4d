package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.alongside.registry.RegistryException;
import org.alongside.registry.audit.Viewing;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.name.KeepName;

/** The name of one person: shown when asked for, entered, changed, forgotten. */
@Named
@RequestScoped
public class NamePage {

  @Inject private KeepName names;

  private final String code = PageRequest.parameter("code");
  private String shown = "";
  private String typed = "";
  private String error = "";

  public String getCode() {
    return code;
  }

  /** Whether this registry has a key for names. */
  public boolean isPossible() {
    return names.isPossible();
  }

  /** Whether a name is kept of this person. */
  public boolean isKnown() {
    return names.isKnown(code);
  }

  /** The name, after it was asked for; empty before. */
  public String getShown() {
    return shown;
  }

  /** What is typed as the new name; never filled with the old one. */
  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }

  /** What is wrong with it; empty if nothing is. */
  public String getError() {
    return error;
  }

  /**
   * @throws RegistryException if there is nobody that the viewer may see
   */
  public void open() {
    names.isKnown(code);
  }

  /** Shows the name on this page, once; that it was shown is noted. */
  public void show() {
    try {
      shown = names.show(Viewing.Way.PAGE, code).orElse("");
    } catch (RegistryException e) {
      tell(e);
    }
  }

  /** Keeps what was typed. */
  public void save() {
    try {
      names.keep(code, typed);
      PageRequest.done("The name is kept, encrypted.");
      PageRequest.goTo("/registry/participant-name.xhtml?code=" + code);
    } catch (RegistryException e) {
      tell(e);
    }
  }

  /** Forgets the name. */
  public void forget() {
    names.forget(code);
    PageRequest.done("The name is forgotten.");
    PageRequest.goTo("/registry/participant-name.xhtml?code=" + code);
  }

  private void tell(RegistryException refusal) {
    error =
        refusal.findings().stream().findFirst().map(Finding::message).orElseGet(refusal::detail);
  }
}
