package org.alongside.registry.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.alongside.registry.entry.Entry;
import org.alongside.registry.row.Choice;
import org.jspecify.annotations.Nullable;

/** A donor, prime, sub-grantee or implementer. */
@Entity
@Table(schema = "registry", name = "organisation")
public class Organisation extends Entry<OrganisationRow> {

  @Column private String code;
  @Column private String name;
  @Column private @Nullable String country;

  /** Words separated by {@code |}, as in a file. */
  @Column private String roles;

  @Column(name = "iati_identifier")
  private @Nullable String iatiIdentifier;

  /** Takes over everything the row says. */
  void describe(OrganisationRow row) {
    code = row.organisation();
    name = row.name();
    country = row.country();
    roles = row.roles().stream().map(Choice::word).collect(Collectors.joining("|"));
    iatiIdentifier = row.iatiIdentifier();
  }

  public String code() {
    return code;
  }

  @Override
  public OrganisationRow row() {
    return new OrganisationRow(code, name, country, roles(), iatiIdentifier);
  }

  private List<OrganisationRole> roles() {
    return Arrays.stream(roles.split("\\|"))
        .filter(word -> !word.isEmpty())
        .map(word -> Choice.known(OrganisationRole.class, word))
        .toList();
  }
}
