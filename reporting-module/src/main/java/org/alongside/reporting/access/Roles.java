package org.alongside.reporting.access;

/** The names of the roles, for {@code @RolesAllowed} on figures and reports. */
public final class Roles {

  public static final String ADMINISTRATOR = "administrator";
  public static final String PROGRAMME_MANAGER = "programme-manager";
  public static final String DATA_ENTRY = "data-entry";
  public static final String GRANT_OFFICER = "grant-officer";
  public static final String OPERATOR = "operator";

  private Roles() {}
}
