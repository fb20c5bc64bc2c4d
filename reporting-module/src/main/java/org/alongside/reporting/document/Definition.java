package org.alongside.reporting.document;

/**
 * What an indicator means.
 *
 * @param code of the domain spec, section 4
 * @param name as the report calls it
 * @param wording one or two plain sentences
 * @param formula the same, exactly; may be empty
 */
public record Definition(String code, String name, String wording, String formula) {}
