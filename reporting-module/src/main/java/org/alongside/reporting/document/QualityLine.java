package org.alongside.reporting.document;

/** A figure about the data themselves, such as persons who attended without recorded consent. */
public record QualityLine(String indicator, String label, Cell value) {}
