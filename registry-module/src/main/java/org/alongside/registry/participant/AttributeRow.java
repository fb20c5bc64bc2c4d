package org.alongside.registry.participant;

import org.alongside.registry.row.Cell;
import org.alongside.registry.row.Format;
import org.alongside.registry.row.Key;
import org.alongside.registry.row.Required;
import org.alongside.registry.row.Row;

/** A line of attributes.csv: one coded thing known of a person, such as leader-role. */
public record AttributeRow(
    @Key @Required @Cell(Format.CODE) String participant,
    @Key @Required @Cell(Format.CODE) String attribute,
    @Required @Cell(Format.CODE) String value)
    implements Row {}
