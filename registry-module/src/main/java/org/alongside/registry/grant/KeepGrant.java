package org.alongside.registry.grant;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.entry.KeepEntry;
import org.alongside.registry.entry.Source;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.finding.Loops;
import org.alongside.registry.organisation.Organisations;
import org.jspecify.annotations.Nullable;

/** Keeps what was agreed with a donor, and where a sub-grant hangs. */
@Dependent
public class KeepGrant extends KeepEntry<GrantRow, Grant> {

  private final Grants grants;
  private final Organisations organisations;

  @Inject
  public KeepGrant(Grants grants, Organisations organisations, Clerk clerk) {
    super(
        GrantRow.class,
        Grant.class,
        Source.coded("Grant e join fetch e.donor", "grant", "e.title"),
        grants,
        clerk);
    this.grants = grants;
    this.organisations = organisations;
  }

  @Override
  protected Grant blank() {
    return new Grant();
  }

  @Override
  protected void fill(Grant grant, GrantRow row, List<Finding> findings) {
    var donor = referred("donor", row.donor(), organisations::byCode);
    var implementer = referredOrNull("implementer", row.implementer(), organisations::byCode);
    var parent = referredOrNull("parent_grant", row.parentGrant(), grants::byCode);
    if (Loops.closes(row.grant(), row.parentGrant(), this::parentOf)) {
      findings.add(FindingCode.GRANT_LOOP.at("parent_grant"));
    }
    grant.describe(row, donor, implementer, parent);
  }

  private @Nullable String parentOf(String code) {
    return grants.byCode(code).map(Grant::parent).map(Grant::code).orElse(null);
  }
}
