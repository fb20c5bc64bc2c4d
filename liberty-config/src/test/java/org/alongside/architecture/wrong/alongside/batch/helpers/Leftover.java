package org.alongside.architecture.wrong.alongside.batch.helpers;

/** In a package that says nothing, named for nothing. */
public interface Leftover {}
