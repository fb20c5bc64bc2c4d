package org.alongside.registry.scope;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.alongside.registry.grant.Grants;
import org.alongside.registry.organisation.Organisations;
import org.alongside.registry.place.Areas;
import org.alongside.registry.programme.ProgrammeModel;
import org.alongside.registry.programme.Programmes;
import org.alongside.registry.row.Choice;
import org.alongside.registry.row.Format;

/** Whether there is such a donor, grant, programme, model, country or area to count for. */
@Dependent
public class KnownScopes {

  /** Own funds, which are a donor without being an organisation (domain spec, section 3). */
  public static final String OWN = "OWN";

  private final Organisations organisations;
  private final Grants grants;
  private final Programmes programmes;
  private final Areas areas;

  @Inject
  public KnownScopes(
      Organisations organisations, Grants grants, Programmes programmes, Areas areas) {
    this.organisations = organisations;
    this.grants = grants;
    this.programmes = programmes;
    this.areas = areas;
  }

  /**
   * @param type a balance's or a target's type of scope; the organisation has no codes
   */
  public boolean holds(Choice type, String scope) {
    return holds(type.word(), scope);
  }

  /**
   * @param type as the interchange format spells it
   */
  public boolean holds(String type, String scope) {
    return switch (type) {
      case "donor" -> scope.equals(OWN) || organisations.byCode(scope).isPresent();
      case "grant" -> grants.byCode(scope).isPresent();
      case "programme" -> programmes.byCode(scope).isPresent();
      case "model" -> Choice.of(ProgrammeModel.class, scope).isPresent();
      case "country" -> Format.COUNTRY.accepts(scope);
      case "area" -> areas.byCode(scope).isPresent();
      default -> false;
    };
  }
}
