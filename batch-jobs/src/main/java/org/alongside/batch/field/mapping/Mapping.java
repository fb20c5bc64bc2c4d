package org.alongside.batch.field.mapping;

import java.util.List;

/**
 * How an export becomes a bundle. A file of the bundle may be made from several sheets.
 *
 * @param files in the order in which they are written
 */
public record Mapping(List<FileMapping> files) {}
