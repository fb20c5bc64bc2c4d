package org.alongside.registry.cohort;

import org.alongside.registry.row.Cell;
import org.alongside.registry.row.Format;
import org.alongside.registry.row.Key;
import org.alongside.registry.row.Required;
import org.alongside.registry.row.Row;

/** A team: who may see and enter a cohort; not part of the bundle. */
public record TeamRow(
    @Key @Required @Cell(Format.CODE) String team, @Required @Cell(max = 400) String name)
    implements Row {}
