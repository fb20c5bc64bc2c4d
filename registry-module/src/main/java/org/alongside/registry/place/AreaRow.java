package org.alongside.registry.place;

import org.alongside.registry.row.Cell;
import org.alongside.registry.row.Format;
import org.alongside.registry.row.Key;
import org.alongside.registry.row.Required;
import org.alongside.registry.row.Row;
import org.jspecify.annotations.Nullable;

/** A line of areas.csv. */
public record AreaRow(
    @Key @Required @Cell(Format.CODE) String area,
    @Required @Cell(Format.COUNTRY) String country,
    @Required @Cell(max = 200) String name,
    @Cell(max = 60) @Nullable String type,
    @Cell(Format.CODE) @Nullable String parent)
    implements Row {}
