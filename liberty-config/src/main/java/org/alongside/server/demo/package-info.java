/**
 * The demonstration: sample data and what a first visitor finds already there. Nothing of it runs
 * unless the server was started as a demo; no other package knows it.
 */
@NullMarked
package org.alongside.server.demo;

import org.jspecify.annotations.NullMarked;
