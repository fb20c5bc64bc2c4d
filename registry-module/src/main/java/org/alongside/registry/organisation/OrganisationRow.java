package org.alongside.registry.organisation;

import java.util.List;
import org.alongside.registry.row.Cell;
import org.alongside.registry.row.Format;
import org.alongside.registry.row.Key;
import org.alongside.registry.row.Required;
import org.alongside.registry.row.Row;
import org.jspecify.annotations.Nullable;

/** A line of organisations.csv. */
public record OrganisationRow(
    @Key @Required @Cell(Format.CODE) String organisation,
    @Required @Cell(max = 400) String name,
    @Cell(Format.COUNTRY) @Nullable String country,
    List<OrganisationRole> roles,
    @Cell(max = 100) @Nullable String iatiIdentifier)
    implements Row {}
